import type { Zone } from '../time/units.ts';
import type { ViewerKey } from './reading.ts';
import type { Site } from './ticket.ts';

type Zones = Readonly<Record<ViewerKey, Zone>>;

/** The zone in which a site writes local times for an agent; undefined where it is not known. */
export function deskZoneOf(site: Site, viewerKey: ViewerKey): Zone | undefined {
  const zones = deskZones(site, viewerKey);
  return Object.hasOwn(zones, viewerKey) ? zones[viewerKey] : undefined;
}

/** The zones of a site's agents as far as they are known. `first` comes first where nobody was seen there yet. */
export function deskZones({ viewerKey, deskZone, otherZones }: Site, first: ViewerKey): Zones {
  return { ...otherZones, ...(deskZone === undefined ? {} : { [viewerKey ?? first]: deskZone }) };
}

/** A site with an agent signed in, and each agent's own zone. */
export function withViewer(site: Site, viewerKey: ViewerKey, zones: Zones = deskZones(site, viewerKey)): Site {
  const { deskZone: _, otherZones: __, ...rest } = site;
  const { [viewerKey]: deskZone, ...otherZones } = zones;
  return {
    ...rest,
    viewerKey,
    ...(deskZone === undefined ? {} : { deskZone }),
    ...(Object.keys(otherZones).length === 0 ? {} : { otherZones }),
  };
}
