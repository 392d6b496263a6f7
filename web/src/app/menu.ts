import type { Place } from "./place";
import { codesOf, held, may, type Me } from "./session";

export interface Item {
  text: string;
  to: string;
}

export interface MenuGroup {
  name: string;
  items: Item[];
}

/** Only what the account may do and what leads somewhere; an account with several grants sees the union. */
export function menuFor(who: Me, place: Place): MenuGroup[] {
  const { cycle, cluster, unit, department } = place;
  const ofUnit = unit !== undefined;
  const ofDepartment = department !== undefined;
  const everywhere = held(who.grants).some((grant) => grant.kind === "*");
  const inCluster = cluster && cycle && (codesOf(who, "cluster").length > 0 || everywhere) ? `/cum/${cluster.code}/${cycle.code}` : undefined;
  const item = (shown: unknown, text: string, to: string): Item[] => (shown ? [{ text, to }] : []);
  const groups: MenuGroup[] = [
    { name: "Công việc", items: item(true, "Việc của tôi", "/") },
    {
      name: "Đơn vị",
      items: [
        ...item(ofUnit && cycle && may(who, "indicators.read-figures"), "Số liệu thực hiện", `/don-vi/${unit}/so-lieu/${cycle?.year}`),
        ...item(ofUnit && may(who, "scoring.read-sheets"), "Phiếu tự chấm", `/don-vi/${unit}/phieu-cham`),
        ...item(ofUnit && may(who, "clusters.read-register"), "Giao ước", "/giao-uoc"),
      ],
    },
    { name: "Sở, ngành", items: [...item(ofDepartment && may(who, "scoring.appraise-sheet"), "Thẩm định điểm", `/so-nganh/${department}/tham-dinh`)] },
    {
      name: "Cụm, khối",
      items: [
        ...item(inCluster, "Phòng làm việc", inCluster ?? ""),
        ...item(!ofUnit && may(who, "clusters.draft-pact"), "Giao ước", "/giao-uoc"),
        ...item(cluster && cycle && (ofUnit || inCluster) && may(who, "scoring.read-tables"), "Bảng điểm", `/cum/${cluster?.code}/${cycle?.code}/bang-diem`),
        ...item(inCluster && may(who, "scoring.read-sheets"), "Phiếu của các đơn vị", `${inCluster}/phieu-cham`),
        ...item(inCluster && may(who, "scoring.confirm-official-points"), "Điểm chính thức", `${inCluster}/diem-chinh-thuc`),
        ...item(cluster && cycle && (ofUnit || inCluster) && may(who, "scoring.read-rankings"), "Xếp hạng", `/cum/${cluster?.code}/${cycle?.code}/xep-hang`),
        ...item(inCluster && may(who, "awards.read-nominations"), "Bình xét, suy tôn", `${inCluster}/binh-xet`),
      ],
    },
    {
      name: "Cơ quan thi đua",
      items: [
        ...item(may(who, "clusters.manage-cycles"), "Kỳ thi đua", "/ky"),
      ],
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}
