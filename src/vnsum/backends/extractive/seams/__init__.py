"""What may not be parted: one file of rules for each way in which a cut breaks or falsifies."""
