import { useQuery } from "@tanstack/react-query";
import { usePlace } from "../../app/place";
import { menuFor } from "../../app/menu";
import { useMe } from "../../app/session";
import { Go } from "../../shared/page/Go";
import { Page, Panel } from "../../shared/page/Page";
import { SeasonStrip } from "../../shared/page/SeasonStrip";
import { cycle } from "./queries";
import { LeftBehind } from "./LeftBehind";

/** What waits for the person, by when, and where the season stands. */
export function HomePage() {
  const who = useMe();
  const place = usePlace(who);
  const season = useQuery({ ...cycle(place.cycle?.code ?? ""), enabled: place.cycle !== undefined }).data;
  const ways = menuFor(who, place).flatMap((group) => group.items).filter((item) => item.to !== "/");
  return (
    <Page title="Việc của tôi" context={[place.cycle?.name, place.cluster?.name].filter(Boolean).join(" · ")}>
      <div className="stack">
        {season && <SeasonStrip phases={season.value.phases} />}
        <LeftBehind account={who.name} />
        <Panel title="Làm việc">
          <ul className="rows">
            {ways.map((item) => (
              <li key={item.to}>
                <Go to={item.to}>{item.text}</Go>
              </li>
            ))}
          </ul>
        </Panel>
      </div>
    </Page>
  );
}
