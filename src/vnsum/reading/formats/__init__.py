"""Files to text: HTML, DOCX, PDF and pages that a browser saved."""
