import { useQuery } from "@tanstack/react-query";
import { useCombobox } from "downshift";
import { useState, type ReactNode } from "react";
import { api, read } from "../../api/client";
import { formatDay } from "../dates";
import { Label } from "../labels";

export interface Picked {
  code: string;
  name: string;
}

/** A unit of the register, found by a part of its name without diacritics; only the names that fit come over the wire. */
export function UnitPicker({ name, value, onChange, help, wrong, optional = false, closedToo = false }: {
  name: string; value: Picked | null; onChange: (unit: Picked | null) => void; help?: ReactNode; wrong?: string | undefined; optional?: boolean; closedToo?: boolean;
}) {
  const [text, setText] = useState("");
  const asked = text.trim();
  const found = useQuery({
    queryKey: ["clusters", "units", "pick", asked],
    queryFn: () => read(api.clusters.GET("/api/clusters/v1/units", { params: { query: { q: asked, limit: 20 } } })),
    enabled: asked.length > 1,
    staleTime: 60_000,
  });
  const items = (asked.length > 1 ? found.data?.items ?? [] : []).filter((unit) => closedToo || !unit.validTo);
  const box = useCombobox<(typeof items)[number]>({
    items,
    itemToString: (item) => item?.name ?? "",
    selectedItem: (value as (typeof items)[number] | null) ?? null,
    onInputValueChange: ({ inputValue, type }) => {
      setText(inputValue);
      if (type === useCombobox.stateChangeTypes.InputChange && value) onChange(null);
    },
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChange({ code: selectedItem.code, name: selectedItem.name }),
  });
  return (
    <div className="field picker">
      <label {...box.getLabelProps()}>
        {name} {optional && <span className="quiet">(không bắt buộc)</span>}
      </label>
      <span className="help">{help ?? "Gõ một phần tên, không cần dấu, rồi chọn trong danh sách."}</span>
      <input {...box.getInputProps()} className="input" aria-invalid={wrong ? true : undefined} />
      <ul {...box.getMenuProps()} className={box.isOpen && items.length > 0 ? "options below" : "options"}>
        {box.isOpen &&
          items.map((item, index) => (
            <li key={item.code} {...box.getItemProps({ item, index })}>
              {item.name}{" "}
              <small>
                {Label("unit-kind", item.kind)}
                {item.parentName && `, ${item.parentName}`}
                {item.validTo && `, đến ${formatDay(item.validTo)}`}
              </small>
            </li>
          ))}
      </ul>
      {box.isOpen && asked.length > 1 && found.isSuccess && items.length === 0 && <span className="help">Không có đơn vị nào như vậy.</span>}
      {wrong && <span className="wrong">{wrong}</span>}
    </div>
  );
}
