"""From a release to a draft: engines offer, the check decides, the composer puts together."""
