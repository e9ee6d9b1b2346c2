"""Draws docs/graph.svg: what the example articles say about who acts on whom.

    make picture

Actors are dots in the colour of their kind; an arrow is a relation with what it was done with, dashed where it is
promised, possible or denied rather than told as fact. Relations of the same two actors share a line of text.
"""

from __future__ import annotations

import math
import tempfile
from html import escape
from pathlib import Path

import networkx as nx

import allegedly

ROOT = Path(__file__).parents[1]
SIZE = WIDTH, HEIGHT = 1100, 720
RADIUS = 11
MARGINS = (130, 60)
COLOURS = {
    "Country": "#2f6f9f",
    "Organization": "#c2702f",
    "Person": "#4f8a4c",
    "Group": "#8a5a9e",
    "Place": "#777777",
    "Event": "#b04040",
}
SHOWN = {
    "SUPPORTS": "supports",
    "SANCTIONS": "sanctions",
    "ATTACKS": "attacks",
    "THREATENS": "threatens",
    "CRITICIZES": "criticizes",
    "OPPOSES": "opposes",
    "CONCEDES_TO": "concedes to",
    "MEETS_WITH": "meets",
    "COOPERATES_WITH": "works with",
    "ASKS": "asks",
}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "picture.graph"
        allegedly.build(ROOT / "examples", store=store)
        graph = allegedly.to_networkx(store=store)
    drawn = graph.edge_subgraph(
        (a, b, key) for a, b, key, e in graph.edges(keys=True, data=True) if e["relation"] in SHOWN
    )
    largest = max(nx.weakly_connected_components(drawn), key=lambda c: (len(c), sorted(c)))
    (ROOT / "docs" / "graph.svg").write_text(svg(drawn.subgraph(largest)), encoding="utf-8")


def svg(graph: nx.MultiDiGraph[str]) -> str:
    """The graph as a picture for light and dark pages."""
    place = positions(graph)
    pairs: dict[tuple[str, str], list[dict[str, object]]] = {}
    for start, end, edge in sorted(graph.edges(data=True), key=lambda e: (e[0], e[1], e[2]["relation"])):
        pairs.setdefault((start, end), []).append(edge)
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" '
        'font-family="system-ui, sans-serif" font-size="14">',
        "<title>Who acts on whom in the example articles</title>",
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 1 L10 5 L0 9 z" fill="#888"/></marker></defs>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" rx="12" fill="#fcfcfa"/>',
    ]
    for (start, end), edges in pairs.items():
        lines += arrow(place[start], place[end], edges, bent=(end, start) in pairs)
    for node, (x, y) in place.items():
        colour = COLOURS[graph.nodes[node]["kind"]]
        name = escape(graph.nodes[node]["label"])
        lines.append(f'<circle cx="{x:.0f}" cy="{y:.0f}" r="{RADIUS}" fill="{colour}"/>')
        lines.append(text(x, y + RADIUS + 17, name, 'font-weight="600" fill="#222"'))
    kinds = sorted({graph.nodes[node]["kind"] for node in graph}, key=list(COLOURS).index)
    for i, kind in enumerate(kinds):
        lines.append(f'<circle cx="30" cy="{HEIGHT - 30 - 24 * i}" r="7" fill="{COLOURS[kind]}"/>')
        lines.append(f'<text x="44" y="{HEIGHT - 25 - 24 * i}" fill="#444">{kind}</text>')
    return "\n".join([*lines, "</svg>"]) + "\n"


def positions(graph: nx.MultiDiGraph[str]) -> dict[str, tuple[float, float]]:
    """A place for every node, far from another as the way to it has many steps (Kamada and Kawai 1989)."""
    simple = nx.Graph()
    simple.add_nodes_from(sorted(graph))
    simple.add_edges_from(sorted({tuple(sorted((a, b))) for a, b in graph.edges()}))
    found = nx.kamada_kawai_layout(simple)
    low = [min(point[i] for point in found.values()) for i in (0, 1)]
    high = [max(point[i] for point in found.values()) for i in (0, 1)]
    scale = [
        (size - 2 * margin) / (high[i] - low[i]) for i, (size, margin) in enumerate(zip(SIZE, MARGINS, strict=True))
    ]
    return {
        node: (MARGINS[0] + (p[0] - low[0]) * scale[0], MARGINS[1] + (p[1] - low[1]) * scale[1])
        for node, p in found.items()
    }


def arrow(a: tuple[float, float], b: tuple[float, float], edges: list[dict[str, object]], bent: bool) -> list[str]:
    """An arrow from a to b with its words beside it; two that run both ways are bent apart."""
    length = math.dist(a, b)
    along = ((b[0] - a[0]) / length, (b[1] - a[1]) / length)
    side = (-along[1], along[0])
    gap = RADIUS + 6
    start = (a[0] + along[0] * gap, a[1] + along[1] * gap)
    end = (b[0] - along[0] * gap, b[1] - along[1] * gap)
    bow = 40 if bent else 0
    middle = ((a[0] + b[0]) / 2 + side[0] * bow, (a[1] + b[1]) / 2 + side[1] * bow)
    dashed = "" if any("actual" in edge["status"] for edge in edges) else ' stroke-dasharray="6 5"'  # type: ignore[operator]
    words = [said(edge) for edge in edges]
    path = f"M{start[0]:.0f} {start[1]:.0f} Q{middle[0]:.0f} {middle[1]:.0f} {end[0]:.0f} {end[1]:.0f}"
    drawn = [f'<path d="{path}" fill="none" stroke="#888" stroke-width="1.6"{dashed} marker-end="url(#tip)"/>']
    x, y = (a[0] + b[0]) / 2 + side[0] * bow / 2, (a[1] + b[1]) / 2 + side[1] * bow / 2
    for i, line in enumerate(words):
        halo = 'fill="#555" font-size="12" paint-order="stroke" stroke="#fcfcfa" stroke-width="4"'
        drawn.append(text(x, y + 4 + 15 * (i - (len(words) - 1) / 2), escape(line), halo))
    return drawn


def said(edge: dict[str, object]) -> str:
    status = [str(s) for s in edge["status"]]  # type: ignore[attr-defined]
    means = [str(m) for m in edge["means"]]  # type: ignore[attr-defined]
    words = SHOWN[str(edge["relation"])] + (f" with {means[0]}{', ...' * (len(means) > 1)}" if means else "")
    return words + (f" ({', '.join(status)})" if status != ["actual"] else "")


def text(x: float, y: float, words: str, style: str) -> str:
    return f'<text x="{x:.0f}" y="{y:.0f}" text-anchor="middle" {style}>{words}</text>'


if __name__ == "__main__":
    main()
