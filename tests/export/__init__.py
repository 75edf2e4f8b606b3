"""What a notebook is turned into."""
