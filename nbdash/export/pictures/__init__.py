"""The app as it stands on paper and as a picture, and the whole notebook as a page to read."""
