"""The JupyterLab extension: a panel with the apps of the notebook in front."""

from .conftest import OpenNotebook


def test_jupyterlab_finds_the_extension(open_notebook: OpenNotebook) -> None:
    notebook = open_notebook(["1"])
    assert notebook.page.evaluate("jupyterapp.isPluginActivated('nbdash:panel')")
