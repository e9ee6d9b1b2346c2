"""What people are by calling rather than for somebody: "the Swedish activist", "the Mexican director", "a goalie".

A country has ministers and officials, but no guitarists; whether a noun means people at all is told here as well.
"""

from __future__ import annotations

from extraction.naming.lexicon import lexicon
from extraction.ontology import Ontology
from extraction.reading import Reference
from extraction.syntax.parse import Parse
from graph.model import Form, Kind, Relation

# what one is by calling, whoever one does it for
CALLINGS = frozenset(
    """player runner scientist striker goalkeeper defender midfielder golfer cricketer bishop cardinal cleric imam
    rabbi economist historian academic scholar journalist reporter columnist photographer blogger teacher physician
    defector dissident mercenary spy racer lawyer winger forward guard quarterback pitcher batsman bowler driver rider
    cyclist swimmer sprinter jockey skipper captain coach manager goalie fullback prop hooker flanker lock centre center
    professor researcher engineer broadcaster commentator militant politician astronaut cosmonaut mep
    sergeant cartoonist choreographer""".split()
)
POSITIONS = frozenset(
    """striker goalkeeper defender midfielder winger forward quarterback pitcher batsman bowler goalie fullback prop
    hooker flanker lock centre center captain skipper""".split()
)
ARTISTS = frozenset(
    """director guitarist bassist drummer vocalist singer keyboardist pianist violinist cellist frontman conductor
    saxophonist songwriter""".split()
)
STATE_SERVANTS = frozenset(
    """senator congressman congresswoman lawmaker legislator representative mp ambassador cosmonaut astronaut judge
    prosecutor general official diplomat envoy negotiator""".split()
)
# whom one may lead in a country without leading it: "the Peruvian opposition leader"
OUTSIDE_OFFICE = frozenset(
    """opposition separatist rebel gang cartel religious spiritual union protest militia cult student community tribal
    business labor labour indigenous youth guerrilla insurgent jihadist terrorist dissident""".split()
)
# of states and not of their armies and parliaments
RULING = frozenset("president minister premier chancellor king queen".split())
# who are sent by one to another
ENVOYS = frozenset({"envoy", "ambassador", "emissary", "negotiator"})
# who serves a person as well as a body
PERSONAL = frozenset(
    """lawyer attorney aide adviser advisor associate spokesperson spokesman spokeswoman staffer staff deputy assistant
    secretary bodyguard supporter follower campaign team mate counsel representative loyalist client""".split()
)
INHABITING = frozenset("resident inhabitant villager dweller citizen people native".split())
# describe bodies, whatever the name after them looks like
UNPEOPLED = frozenset(
    """firm company manufacturer maker corporation multinational band duo chain retailer vessel ship supermarket startup
    brand conglomerate publisher broadcaster tank charity bank insurer lender brewer automaker carmaker drugmaker
    producer supplier airline website app carrier
    newspaper magazine show series film city town village state province region county district island river mountain
    hurricane typhoon storm cyclone""".split()
)
BODILY = frozenset(
    """organization organisation group association agency society nonprofit institute institution university college
    museum theatre theater studio label magazine daily weekly festival convention exhibition event""".split()
)


class Callings:
    """What the nouns of one document say about people."""

    def __init__(self, parse: Parse, ontology: Ontology) -> None:
        self.parse = parse
        self.ontology = ontology

    def is_people(self, n: int) -> bool:
        """True for nouns that name people by what they are."""
        lemma = self.parse.lemmas[n]
        if self.ontology.belonging(lemma) in (Relation.NATIONAL_OF, Relation.AFFILIATED_WITH):
            return True
        if lemma + "s" in lexicon().not_people or lemma == "state" or lemma in BODILY:
            return False
        return lemma + "s" in lexicon().people or lemma.endswith(
            ("er", "or", "ist", "man", "woman", "ian", "ant", "ent", "ee", "ess", "ate", "hand")
        )

    def is_calling(self, word: int) -> bool:
        """True for what one is by calling and not by office: "the Swedish activist", "the Kenyan runner"."""
        lemma = self.parse.lemmas[word]
        return self.ontology.belonging(lemma) is Relation.NATIONAL_OF or lemma in CALLINGS

    def is_player(self, word: int) -> bool:
        """True for what one is in a team, be it a country's: "the Peruvian goalkeeper"."""
        return self.parse.lemmas[word] in POSITIONS

    def is_artist(self, word: int, owner: Reference) -> bool:
        """True for "the Mexican director X": countries have ministers, but no directors and no guitarists."""
        return owner.kind is Kind.COUNTRY and self.parse.lemmas[word] in ARTISTS

    def leads_others(self, head: int, owner: Reference) -> bool:
        """ "Peru's opposition leader", "the Peruvian rebel leader": of Peru, but not its leader."""
        before = self.parse.lower[max(0, head - 2) : head]
        leader = owner.kind is Kind.COUNTRY and self.parse.lemmas[head] == "leader"
        return leader and not OUTSIDE_OFFICE.isdisjoint(before)

    def leads_another(self, head: int, owner: Reference) -> bool:
        """ "Peru's army chief" leads the army; "its president", told of Peru's army, leads Peru."""
        lemmas = self.parse.lemmas
        if owner.kind is Kind.COUNTRY:
            return any(lemmas[c] in self.ontology.part_heads for c in range(max(owner.end, head - 3), head))
        if owner.form is not Form.PRONOUN or lemmas[head] not in RULING or owner.referent is None:
            return False
        return owner.referent.name.split(" ")[-1].lower() in self.ontology.part_heads
