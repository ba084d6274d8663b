# What screen readers hear beside what is shown.

said-by = { $who } : { $words }
window-title = { $page } – { app-name }
