/** The chunk of light components that most apps use. */
export { Button } from "./button/button";
export { Interval } from "./interval/interval";
export { Loading } from "./loading/loading";
export { Store } from "./store/store";
export { Tab } from "./tabs/tab";
export { Tabs } from "./tabs/tabs";
