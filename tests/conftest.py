"""What holds for every test."""

import os

from hypothesis import HealthCheck, Phase, settings

# The suite says the same on every run. To search further: HYPOTHESIS_PROFILE=search pytest
settings.register_profile(
    "suite",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=20,
    phases=[Phase.explicit, Phase.generate, Phase.target, Phase.shrink],  # explaining a failure takes minutes
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("search", settings.get_profile("suite"), derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))
