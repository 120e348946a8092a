"""First run, import and settings."""
