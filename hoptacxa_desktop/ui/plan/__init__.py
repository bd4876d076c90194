"""The plan's page: outline and forms, the grid of activities, the page as it will be printed."""
