/** The chunk of components that take a value, Dropdown apart. */
export { Checklist } from "./checklist/checklist";
export { Input } from "./input/input";
export { RadioItems } from "./radio-items/radio-items";
export { RangeSlider } from "./slider/range-slider";
export { Slider } from "./slider/slider";
export { Textarea } from "./textarea/textarea";
