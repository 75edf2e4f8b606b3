"""Login: who may come in, and who they are."""

from nbdash.auth.auth import Auth
from nbdash.user import User

__all__ = ["Auth", "User"]
