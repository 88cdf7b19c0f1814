# Texts: task, act and transition plan.
