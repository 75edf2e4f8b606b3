"""What is known of each package beyond its own descriptions."""

# pyright: basic, reportArgumentType=false
# The packages say of children that they are components of Dash; ours and plain texts are drawn too.
from typing import Any

import dash_bootstrap_components as dbc
import dash_leaflet as dl
import dash_mantine_components as dmc
import feffery_antd_components as fac
import feffery_utils_components as fuc

from nbdash import html

from .exported import Recipe

PICTURE = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="
ROWS = [{"year": "2020", "a": 3, "b": 5}, {"year": "2021", "a": 4, "b": 2}]
SERIES = [{"name": "a", "color": "teal"}]

BOOTSTRAP = Recipe(
    props={"items": [{"key": "1", "src": PICTURE}], "max_value": 3},
    more={"Popover": {"target": "cell-Popover"}, "Tooltip": {"target": "cell-Tooltip"}},
    inside={
        "AccordionItem": lambda one: dbc.Accordion(one),
        "Tab": lambda one: dbc.Tabs(one),
        "DropdownMenuItem": lambda one: dbc.DropdownMenu(one),
    },
)


def in_menu(one: Any) -> Any:
    """In an open menu."""
    return dmc.Menu([dmc.MenuTarget(html.Button("menu")), dmc.MenuDropdown(one)], opened=True)


def in_sub_menu(one: Any) -> Any:
    """In a menu of a menu."""
    target = dmc.SubMenuTarget(dmc.SubMenuItem("more"))
    return in_menu(dmc.SubMenu([target, one if type(one) is dmc.SubMenuDropdown else dmc.SubMenuDropdown(one)]))


def in_table(part: Any) -> Any:
    """In a table, around what stands in a row of it."""
    return dmc.Table(part)


MANTINE = Recipe(
    props={
        "data": ROWS,
        "dataKey": "year",
        "series": SERIES,
        "src": PICTURE,
        "href": "#",
        "settings": {},
        "range": [16, 225],
        "sections": [{"value": 40, "color": "teal"}],
    },
    more={
        "BubbleChart": {"dataKey": {"x": "a", "y": "b", "z": "a"}},
        "CodeHighlightTabs": {"code": [{"fileName": "a.py", "code": "a = 1", "language": "python"}]},
        "CompositeChart": {"series": [{"name": "a", "color": "teal", "type": "line"}]},
        "DonutChart": {"data": [{"name": "a", "value": 3, "color": "teal"}]},
        "FunnelChart": {"data": [{"name": "a", "value": 3, "color": "teal"}]},
        "Highlight": {"children": "some text"},
        "Heatmap": {"data": {"2026-01-01": 3}},
        "PieChart": {"data": [{"name": "a", "value": 3, "color": "teal"}]},
        "ScatterChart": {"data": [{"name": "a", "color": "teal", "data": ROWS}], "dataKey": {"x": "a", "y": "b"}},
        "SegmentedControl": {"data": ["a", "b"]},
        "Sparkline": {"data": [1, 3, 2]},
        "Tree": {"data": [{"value": "a", "label": "a"}]},
        "Stepper": {"children": [dmc.StepperStep("text")]},
        "TimeGrid": {"data": ["10:00", "11:00"]},
        "Tooltip": {"children": html.Button("text")},
        "FloatingTooltip": {"children": html.Button("text")},
        "ManagedModal": {"id": "mantine-modal"},
        "ManagedDrawer": {"id": "mantine-drawer"},
    },
    inside={
        "AccordionItem": lambda one: dmc.Accordion(one),
        "AccordionControl": lambda one: dmc.Accordion(dmc.AccordionItem(one, value="a")),
        "AccordionPanel": lambda one: dmc.Accordion(dmc.AccordionItem(one, value="a")),
        "CardSection": lambda one: dmc.Card(one),
        "CarouselSlide": lambda one: dmc.Carousel(one),
        "GridCol": lambda one: dmc.Grid(one),
        "HoverCardDropdown": lambda one: dmc.HoverCard([dmc.HoverCardTarget(html.Button("card")), one]),
        "HoverCardTarget": lambda one: dmc.HoverCard([one, dmc.HoverCardDropdown("text")]),
        "ListItem": lambda one: dmc.List(one),
        "ManagedDrawer": lambda one: dmc.DrawerStack(one),
        "ManagedModal": lambda one: dmc.ModalStack(one),
        "MenuDivider": in_menu,
        "MenuDropdown": lambda one: dmc.Menu([dmc.MenuTarget(html.Button("menu")), one], opened=True),
        "MenuItem": in_menu,
        "MenuLabel": in_menu,
        "MenuTarget": lambda one: dmc.Menu([one, dmc.MenuDropdown("text")]),
        "NavigationProgress": lambda one: [dmc.NavigationProgressProvider(), one],
        "Notification": lambda one: [dmc.NotificationProvider(), one],
        "PopoverDropdown": lambda one: dmc.Popover([dmc.PopoverTarget(html.Button("popover")), one]),
        "PopoverTarget": lambda one: dmc.Popover([one, dmc.PopoverDropdown("text")]),
        "ProgressLabel": lambda one: dmc.ProgressRoot(dmc.ProgressSection(one, value=20)),
        "ProgressSection": lambda one: dmc.ProgressRoot(one),
        "StepperStep": lambda one: dmc.Stepper([one], active=0),
        "StepperCompleted": lambda one: dmc.Stepper([dmc.StepperStep("text"), one], active=0),
        "SubMenu": lambda one: in_menu(one),
        "SubMenuDropdown": in_sub_menu,
        "SubMenuItem": in_sub_menu,
        "SubMenuTarget": lambda one: in_menu(dmc.SubMenu([one, dmc.SubMenuDropdown("text")])),
        "TabsList": lambda one: dmc.Tabs(one),
        "TabsTab": lambda one: dmc.Tabs(dmc.TabsList(one)),
        "TabsPanel": lambda one: dmc.Tabs(one),
        "TableCaption": in_table,
        "TableTbody": in_table,
        "TableTfoot": in_table,
        "TableThead": in_table,
        "TableTd": lambda one: in_table(dmc.TableTbody(dmc.TableTr(one))),
        "TableTh": lambda one: in_table(dmc.TableThead(dmc.TableTr(one))),
        "TableTr": lambda one: in_table(dmc.TableTbody(one)),
        "TimelineItem": lambda one: dmc.Timeline(one),
        **{
            name: lambda one: dmc.AppShell(one)
            for name in (
                "AppShellAside",
                "AppShellFooter",
                "AppShellHeader",
                "AppShellMain",
                "AppShellNavbar",
            )
        },
        "AppShellSection": lambda one: dmc.AppShell(dmc.AppShellNavbar(one)),
    },
    around=lambda cells: dmc.MantineProvider(cells),
)


def on_map(one: Any) -> Any:
    """On a map of its own, without tiles."""
    return dl.Map(one, center=[56, 10], zoom=6, style={"height": 120})


LINE = [[56, 10], [57, 11], [56, 12]]

LEAFLET = Recipe(
    props={
        "center": [56, 10],
        "position": [56, 10],
        "positions": LINE,
        "bounds": [[56, 10], [57, 11]],
        "url": PICTURE,
        "radius": 1000,
        "patterns": [{"offset": "10%", "repeat": "20%", "dash": {"pixelSize": 3}}],
        "icon": "+",
        "iconOptions": {"html": "text"},
        "attributes": {"viewBox": "0 0 10 10"},
    },
    more={
        "PolylineDecorator": {"positions": LINE},
        "Popup": {"position": [56, 10]},
        "MapContainer": {"center": [56, 10], "zoom": 6, "style": {"height": 120}},
    },
    inside={
        "BaseLayer": lambda one: on_map(dl.LayersControl(one)),
        "Overlay": lambda one: on_map(dl.LayersControl(one)),
        "EditControl": lambda one: on_map(dl.FeatureGroup(one)),
        "Tooltip": lambda one: on_map(dl.Marker(one, position=[56, 10])),
        "MapContainer": lambda one: one,
    },
    inside_others=on_map,
)

EXTENSIONS = Recipe(props={"url": "/none"})
OPTIONS = [{"label": "a", "value": "a"}, {"label": "b", "value": "b"}]

ANTD = Recipe(
    props={"options": OPTIONS},
    more={
        "AntdCheckboxGroup": {"options": OPTIONS},
        "AntdDescriptions": {"items": [{"label": "a", "children": "b"}]},
        "AntdRadioGroup": {"options": OPTIONS},
        "AntdBreadcrumb": {"items": [{"title": "a"}]},
        "AntdDropdown": {"menuItems": [{"title": "a"}]},
        "AntdMenu": {"menuItems": [{"component": "Item", "props": {"key": "a", "title": "a"}}]},
        "AntdComment": {"publishTime": {"value": "2026-01-01 00:00:00"}},
        "AntdFormRender": {"schema": {"type": "object", "properties": {"a": {"title": "a", "type": "string"}}}},
        "AntdSegmentedColoring": {"breakpoints": [1, 2], "colors": ["red", "green", "blue"]},
        "AntdSplitter": {"items": [{"children": "a"}, {"children": "b"}]},
        "AntdSteps": {"steps": [{"title": "a"}]},
        "AntdTimeline": {"items": [{"content": "a"}]},
        "AntdTreeSelect": {"treeData": [{"title": "a", "key": "a", "value": "a"}]},
    },
    inside={
        "AntdDescriptionItem": lambda one: fac.AntdDescriptions([one]),
        "AntdFormItem": lambda one: fac.AntdForm(one),
        "AntdCheckCard": lambda one: fac.AntdCheckCardGroup([one]),
        "AntdCardGrid": lambda one: fac.AntdCard([one]),
    },
)
UTILS = Recipe(
    props={
        "src": PICTURE,
        "url": "/none",
        "socketUrl": "ws://127.0.0.1:9/",
        "query": "(min-width: 100px)",
        "keys": "ctrl.k",
        "eventName": "none",
        "pattern": "/none",
        "target": "nothing",
        "targetSelector": "#nothing",
        "height": 60,
        "itemHeight": 20,
    },
    more={
        "FefferyGuide": {"steps": [{"selector": "body", "title": "a", "content": "a"}], "localKey": "seen"},
        "FefferyFixed": {
            "followImageWidth": 9,
            "followImageHeight": 9,
            "followImageContainerPosition": [0, 0],
            "followImageContainerSize": [1, 1],
        },
        "FefferyGridItem": {"key": "a"},
        "FefferyHighlightWords": {"searchWords": ["a"], "textToHighlight": "a"},
        "FefferyImageGallery": {"images": [{"original": PICTURE}]},
        "FefferyLocalLargeStorage": {"id": "large"},
        "FefferyLocalStorage": {"id": "local"},
        "FefferySessionStorage": {"id": "session"},
        "FefferySeamlessScroll": {"data": ["a", "b"]},
        "FefferyShortcutPanel": {"data": [{"id": "a", "title": "a"}]},
        "FefferySortable": {"items": [{"key": "a", "content": "a"}]},
    },
    inside={
        "FefferyGridItem": lambda one: fuc.FefferyGrid([one], layouts=[{"i": "a", "x": 0, "y": 0, "w": 1, "h": 1}])
    },
)

RECIPES: dict[str, Recipe] = {
    "dash_bootstrap_components": BOOTSTRAP,
    "dash_mantine_components": MANTINE,
    "dash_iconify": Recipe(more={"DashIconify": {"icon": "mdi:home"}}),
    "dash_ag_grid": Recipe(),
    "dash_cytoscape": Recipe(more={"CyLeaflet": {"id": "map"}}),
    "dash_leaflet": LEAFLET,
    "dash_extensions": EXTENSIONS,
    "feffery_antd_components": ANTD,
    "feffery_utils_components": UTILS,
}
