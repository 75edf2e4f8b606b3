// What bundles for Dash find in the page before they run: React as it draws here, and Dash's two namespaces.
import PropTypes from "prop-types";
import React from "react";
import ReactDOM from "react-dom";
import * as client from "react-dom/client";
import { dashClientside } from "../clientside/namespace";
import { dashComponentApi } from "./api";

/** Put them there, over whatever another script may have left: bundles must have the React that draws them. */
export function provideGlobals(): void {
  Object.assign(window, {
    React,
    ReactDOM: { ...ReactDOM, ...client },
    PropTypes,
    dash_component_api: dashComponentApi,
  });
  dashClientside();
}
