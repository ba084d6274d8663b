"""Ralph under uvicorn, as it is run in production: python serve.py PORT. Everything else comes from its environment.

One line is changed: its file back end takes a second batch too. Version 5.1.0 writes there with "create", which
refuses a file that exists, so that it answers 500 from the second POST on. Its other back ends need servers of
their own. (`ralph runserver` would start a second process, which outlives the first when that is killed.)
"""
import sys

import uvicorn
from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend

FSDataBackend.default_operation_type = BaseOperationType.APPEND

uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
