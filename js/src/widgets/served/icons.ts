// The icons that ipywidgets names: Font Awesome's, as in JupyterLab. Fetched with the first widget that has one.
import names from "@fortawesome/fontawesome-free/css/fontawesome.css";
import { adoptStyles } from "../../styles/adopt";
import font from "./icons.css";

adoptStyles(font);
adoptStyles(names);
