"""What a sentence says, what it needs beside it, and the forms it can take."""
