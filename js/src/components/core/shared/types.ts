/** What every core component receives beside its own props: its canonical id and the way to change its props. */
export type Core<Props> = Omit<Props, "id"> & {
  id?: string | null | undefined;
  setProps(changes: Partial<Omit<Props, "id">>): void;
};

/** A value that an option of Dropdown, Checklist or RadioItems can stand for. */
export type Scalar = string | number | boolean;
