"""What a release takes back, settles or limits further on, and what a text of it so owes."""
