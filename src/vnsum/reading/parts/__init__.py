"""What a line may be that is no sentence of the body: bylines, captions, buttons, contacts."""
