"""What stands above the body: title, date, place, number, issuing body."""
