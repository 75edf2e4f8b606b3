// Values that are told to the kernel in short: it can make them again of what it has.

interface Short {
  prop: string;
  form: object;
}

const shorts = new WeakMap<object, Short>();

/** From now on tell `value` as `form` where it is the value of `prop`; anywhere else it is told as it is. */
export function tellAs<T extends object>(value: T, prop: string, form: object): T {
  shorts.set(value, { prop, form });
  return value;
}

/** What a value is told as under a key of a message: mostly as it is. */
export function toldAs(value: object, key: string | number | undefined): object {
  const short = shorts.get(value);
  return short === undefined || short.prop !== key ? value : short.form;
}
