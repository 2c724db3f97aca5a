// A map that is never changed but cheaply extended: new entries lie in a small layer over a big one
// that is shared. A thousand names added one by one would copy half a million entries otherwise.

const layerSize = 64;

class Layered<K, V> extends Map<K, V> {
  private readonly base: ReadonlyMap<K, V>;
  private readonly layer: ReadonlyMap<K, V>;

  constructor(base: ReadonlyMap<K, V>, layer: ReadonlyMap<K, V>) {
    super();
    this.base = base;
    this.layer = layer;
  }

  with(key: K, value: V): ReadonlyMap<K, V> {
    const layer = new Map(this.layer).set(key, value);
    return layer.size < layerSize ? new Layered(this.base, layer) : new Map(new Layered(this.base, layer));
  }

  override get size(): number {
    let added = 0;
    for (const key of this.layer.keys()) if (!this.base.has(key)) added++;
    return this.base.size + added;
  }

  override get(key: K): V | undefined {
    return this.layer.has(key) ? this.layer.get(key) : this.base.get(key);
  }

  override has(key: K): boolean {
    return this.layer.has(key) || this.base.has(key);
  }

  override *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.base) yield [key, this.layer.get(key) ?? value];
    for (const [key, value] of this.layer) if (!this.base.has(key)) yield [key, value];
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }

  override *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key;
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/** The map with one entry more, or another value for a key it has; the order of entries stays. */
export const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> =>
  (map instanceof Layered ? (map as Layered<K, V>) : new Layered(map, new Map())).with(key, value);
