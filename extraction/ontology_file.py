"""The ontology's file format: YAML in, checked values out, or every problem at once with its line.

The file is composed into nodes rather than loaded, because only nodes know their line. A file is either complete or
says `extends: default` and holds what it adds to the shipped one and, under `without`, what it leaves out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import yaml

from extraction.ontology import ANY, DEFAULT_PATH, ENDS, SLOTS, Frame, Ontology, OntologyError, Part, RelationType
from graph.model import Kind, Relation, Status

_Loader = getattr(
    yaml, "CSafeLoader", yaml.SafeLoader
)  # the C one is ten times as fast, where PyYAML was built with it
_LEMMA = re.compile(r"[^\W\d_A-Z][^\W_A-Z]*(?:['-][^\W_A-Z]+)*(?:_[^\W_A-Z]+)*")
_PARTS = {"verbs": Part.VERB, "nouns": Part.NOUN, "adjectives": Part.ADJECTIVE}
WORD_LISTS = ("light_verbs", "passive_light_verbs", "event_verbs", "carriers", "transparent", "part_heads")
_LEFT_OUT = (*WORD_LISTS, "prefixes", "roles", "belonging")
_SECTIONS = ("extends", "classes", *WORD_LISTS, "prefixes", "roles", "belonging", "without", "relations")
_RELATION_KEYS = ("label", "description", "plover", "symmetric", "subject", "object", "without", "frames")
_FRAME_KEYS = (
    *_PARTS,
    "subject",
    "object",
    "means",
    "subject_kinds",
    "object_kinds",
    "status",
    "requires",
    "unless",
    "mutual",
    "exact",
)
_MOST_NAMED = 60  # known names in one message
_TITLE_RELATIONS = (Relation.LEADS, Relation.AFFILIATED_WITH)
_Member = TypeVar("_Member", Kind, Relation, Status)
_Constraints = tuple[tuple[str, frozenset[str]], ...]
_Classes = Mapping[str, frozenset[str]]


@dataclass(slots=True)
class Contents:
    """What a file says, checked and with its classes filled in."""

    relations: dict[Relation, RelationType] = field(default_factory=dict)
    words: dict[str, set[str]] = field(default_factory=lambda: {section: set() for section in WORD_LISTS})
    prefixes: dict[str, Relation] = field(default_factory=dict)
    classes: dict[str, frozenset[str]] = field(default_factory=dict)
    belongings: dict[str, Relation] = field(default_factory=dict)
    titles: dict[str, Relation] = field(default_factory=dict)
    demoting: set[str] = field(default_factory=set)


def read(path: Path, joined: _Classes | None = None) -> Contents:
    """The checked contents of the file at `path`, with the words of `joined` in its classes.

    Raises `OntologyError` with all its problems, or `OSError`.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise OntologyError([f"{path}: not UTF-8 at byte {error.start}; save the file as UTF-8"]) from None
    return _Reading(str(path), joined or {}, shipped=path == DEFAULT_PATH).contents(text)


class _Reading:
    """One pass over a file that keeps going after a problem, so that all of them are told."""

    def __init__(self, name: str, joined: _Classes, *, shipped: bool) -> None:
        self.name = name
        self.joined = joined
        self.shipped = shipped
        self.extends = False
        self.problems: list[tuple[int, str]] = []
        self.seen: dict[tuple[object, ...], int] = {}

    def contents(self, text: str) -> Contents:
        try:
            root = yaml.compose(text, Loader=_Loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            reason = getattr(error, "problem", None) or str(error)
            raise OntologyError([f"{self.name}:{line}: not YAML: {reason}; check indentation and brackets"]) from None
        if root is None:
            raise OntologyError([f"{self.name}:1: the file is empty; begin with `extends: default` and add relations"])
        result = self._sections(root)
        if self.problems:
            raise OntologyError(f"{self.name}:{line}: {message}" for line, message in sorted(self.problems))
        return result

    def _sections(self, root: yaml.Node) -> Contents:
        result = Contents()
        sections = dict(self._entries(root, "the file", _SECTIONS))
        if not isinstance(root, yaml.MappingNode):
            return result
        extends = sections.get("extends")
        classes = {
            name: frozenset(self._lemmas(node, {})) for name, node in self._entries(sections.get("classes"), "classes")
        }
        if extends is not None and self._text(extends) == "default":
            # read with the user's classes, so that the frames that speak of a class know their words too
            result = read(DEFAULT_PATH, classes)
            self.extends = True
        else:
            if extends is not None:
                self._problem(extends, "`extends` can only be `default`, the shipped ontology")
            for name, lemmas in (*classes.items(), *self.joined.items()):
                result.classes[name] = result.classes.get(name, frozenset()) | lemmas
        self._leave_out(sections.get("without"), result)
        for name in WORD_LISTS:
            result.words[name].update(self._lemmas(sections.get(name), result.classes))
        for name, node in self._entries(sections.get("prefixes"), "prefixes"):
            relation = self._member(Relation, node, "relation")
            if relation:
                result.prefixes[name] = relation
        titles: dict[str, Relation] = {}
        for name, node in self._entries(sections.get("roles"), "roles", (*_TITLE_RELATIONS, "demoting")):
            if name == "demoting":
                result.demoting.update(word for word, _ in self._phrases(node))
            else:
                for title, item in self._phrases(node):
                    before = titles.setdefault(title, Relation(name))
                    if before is not Relation(name):
                        self._problem(item, f"`{title}` is also a title of {before.value}; remove one of them")
                    result.titles[title] = Relation(name)
        for name, node in self._entries(sections.get("belonging"), "belonging", tuple(Relation)):
            result.belongings.update(dict.fromkeys(self._lemmas(node, result.classes), Relation(name)))
        for name, node in self._entries(sections.get("relations"), "relations", tuple(Relation)):
            result.relations[Relation(name)] = self._relation(Relation(name), node, result)
        if extends is None:
            missing = [relation.value for relation in Relation if relation not in result.relations]
            if missing:
                advice = "define them, or begin the file with `extends: default`"
                self._problem(sections.get("relations") or root, f"no entry for {', '.join(missing)}; {advice}")
        result.relations = {r: result.relations[r] for r in Relation if r in result.relations}
        return result

    def _leave_out(self, node: yaml.Node | None, contents: Contents) -> None:
        """Take what `without` names out of the word lists of the shipped ontology."""
        if node is not None and not self.extends:
            self._problem(node, "`without` needs `extends: default`: there is nothing else to leave words out of")
            return
        for section, words in self._entries(node, "without", _LEFT_OUT):
            if section in WORD_LISTS:
                for lemma, item in self._each_lemma(words, contents.classes):
                    if self._known(lemma, frozenset(contents.words[section]), item, f"word of {section}"):
                        contents.words[section].discard(lemma)
                continue
            held: dict[str, Relation] = {
                "prefixes": contents.prefixes,
                "roles": contents.titles,
                "belonging": contents.belongings,
            }[section]
            for word, item in self._phrases(words):
                if self._known(word, held, item, f"word of {section}"):
                    del held[word]

    def _relation(self, relation: Relation, node: yaml.Node, contents: Contents) -> RelationType:
        known = contents.relations.get(relation)
        entries = dict(self._entries(node, relation.value, _RELATION_KEYS))
        if known is None:
            for key in ("label", "description", "subject", "object"):
                if key not in entries:
                    self._problem(node, f"{relation.value} has no `{key}`")
        symmetric = self._flag(entries.get("symmetric"), known.symmetric if known else False)
        if symmetric != relation.symmetric:
            need = "needs" if relation.symmetric else "cannot have"
            self._problem(entries.get("symmetric", node), f"{relation.value} {need} `symmetric: true`")
        subject_kinds = self._kinds(entries.get("subject"), known.subject_kinds if known else frozenset())
        object_kinds = self._kinds(entries.get("object"), known.object_kinds if known else frozenset())
        frames = list(known.frames if known else ())
        if "without" in entries:
            frames = self._without(relation, entries["without"], frames, contents.classes)
        for item in self._items(entries.get("frames"), "frames"):
            frames.extend(self._frame(relation, item, contents.classes, subject_kinds, object_kinds))
        return RelationType(
            relation=relation,
            label=self._text(entries.get("label")) or (known.label if known else ""),
            description=self._text(entries.get("description")) or (known.description if known else ""),
            plover=tuple(self._strings(entries["plover"])) if "plover" in entries else (known.plover if known else ()),
            symmetric=symmetric,
            subject_kinds=subject_kinds,
            object_kinds=object_kinds,
            frames=tuple(frames),
        )

    def _without(self, relation: Relation, node: yaml.Node, frames: Iterable[Frame], classes: _Classes) -> list[Frame]:
        """The shipped frames of a relation without the predicates that the user does not want."""
        if not self.extends:
            self._problem(node, "`without` needs `extends: default`: there is nothing else to leave words out of")
            return list(frames)
        left = list(frames)
        for key, words in self._entries(node, "without", tuple(_PARTS)):
            part = _PARTS[key]
            known = frozenset(lemma for frame in frames if frame.part is part for lemma in frame.lemmas)
            gone = {
                lemma
                for lemma, item in self._each_lemma(words, classes)
                if self._known(lemma, known, item, f"{part.value} of {relation.value}")
            }
            left = [
                replace(
                    frame, lemmas=tuple(lemma for lemma in frame.lemmas if frame.part is not part or lemma not in gone)
                )
                for frame in left
            ]
        return [frame for frame in left if frame.lemmas]

    def _frame(
        self,
        relation: Relation,
        node: yaml.Node,
        classes: _Classes,
        subject_kinds: frozenset[Kind],
        object_kinds: frozenset[Kind],
    ) -> Iterator[Frame]:
        """One frame per part of speech that the entry lists words of."""
        entries = dict(self._entries(node, "a frame", _FRAME_KEYS))
        if not any(key in entries for key in _PARTS):
            self._problem(node, "a frame needs `verbs`, `nouns` or `adjectives`")
        for key in ("subject", "object"):
            if key not in entries:
                self._problem(node, f"a frame needs `{key}`: the slots that fill it, such as [agent]")
        subject = self._slots(entries.get("subject"))
        object_ = self._slots(entries.get("object"))
        means = self._slots(entries.get("means"))
        requires = self._constraints(entries.get("requires"), classes)
        unless = self._constraints(entries.get("unless"), classes)
        for slot, excluded in unless:
            if ANY in excluded and slot in (*subject, *object_):
                self._problem(entries["unless"], f"`{slot}` is both an end and never to be filled; remove one of them")
        status = self._member(Status, entries["status"], "status") if "status" in entries else None
        mutual = self._flag(entries.get("mutual"), False)
        exact = tuple(e for e, item in self._each_string(entries.get("exact")) if self._known(e, ENDS, item, "end"))
        subject_kinds = self._kinds(entries.get("subject_kinds"), subject_kinds)
        object_kinds = self._kinds(entries.get("object_kinds"), object_kinds)
        for key, part in _PARTS.items():
            if key not in entries:
                continue
            lemmas = []
            for lemma, lemma_node in self._each_lemma(entries[key], classes):
                sense = (relation, part, lemma, subject, object_, subject_kinds, object_kinds, requires, unless)
                before = self.seen.setdefault(sense, _line(lemma_node))
                if before != _line(lemma_node) and not self.joined:
                    self._problem(lemma_node, f"`{lemma}` already has this frame at line {before}; remove one of them")
                lemmas.append(lemma)
            whole = Frame(
                relation=relation,
                part=part,
                lemmas=tuple(lemmas),
                subject=subject,
                object=object_,
                means=means,
                subject_kinds=subject_kinds,
                object_kinds=object_kinds,
                status=status,
                requires=requires,
                unless=unless,
                mutual=mutual,
                exact=exact,
                line=_line(node),
                file=None if self.shipped else self.name,
            )
            yield from self._by_origin(whole)

    def _by_origin(self, frame: Frame) -> Iterator[Frame]:
        """The frame, its own words apart from those that the trained stages know.

        All that is added to the shipped ontology is a user's own. In a file that replaces it, which mostly is a copy
        that was changed, it is what the shipped one does not know to state the relation.
        """
        if self.shipped:
            yield frame
            return
        if self.extends:
            yield replace(frame, own=True)
            return
        known = Ontology.load().relations[frame.relation].predicates
        for own in (False, True):
            lemmas = tuple(lemma for lemma in frame.lemmas if ((frame.part.value, lemma) not in known) is own)
            if lemmas:
                yield replace(frame, lemmas=lemmas, own=own)

    # Values, each from a node that may be absent. A wrong one is noted and left out.

    def _slots(self, node: yaml.Node | None) -> tuple[str, ...]:
        return tuple(slot for slot, item in self._each_string(node) if self._known(slot, SLOTS, item, "slot"))

    def _kinds(self, node: yaml.Node | None, default: frozenset[Kind]) -> frozenset[Kind]:
        if node is None:
            return default
        kinds = (self._member(Kind, item, "kind") for _, item in self._each_string(node))
        return frozenset(kind for kind in kinds if kind is not None)

    def _constraints(self, node: yaml.Node | None, classes: _Classes) -> _Constraints:
        return tuple(
            (slot, frozenset(self._lemmas(lemmas, classes)))
            for slot, lemmas in self._entries(node, "slots", tuple(sorted(SLOTS)))
        )

    def _lemmas(self, node: yaml.Node | None, classes: _Classes) -> list[str]:
        return [lemma for lemma, _ in self._each_lemma(node, classes)]

    def _each_lemma(self, node: yaml.Node | None, classes: _Classes) -> Iterator[tuple[str, yaml.Node]]:
        """Lemmas with their nodes; `$name` stands for the lemmas of a class."""
        for word, item in self._each_string(node):
            if word == "$any":
                yield ANY, item
            elif word.startswith("$"):
                if self._known(word[1:], classes, item, "class"):
                    yield from ((lemma, item) for lemma in sorted(classes[word[1:]]))
            elif word != word.lower():
                self._problem(item, f"`{word}` must be a lemma in lower case: `{word.lower()}`")
            elif not _LEMMA.fullmatch(word):
                self._problem(item, f"`{word}` is no lemma; join the words of a phrasal verb with _, as in carry_out")
            else:
                yield word, item

    def _phrases(self, node: yaml.Node) -> Iterator[tuple[str, yaml.Node]]:
        """Titles: several words, in lower case."""
        for phrase, item in self._each_string(node):
            if phrase != phrase.lower():
                self._problem(item, f"`{phrase}` must be in lower case: `{phrase.lower()}`")
            else:
                yield phrase, item

    def _strings(self, node: yaml.Node | None) -> list[str]:
        return [text for text, _ in self._each_string(node, may_be_empty=True)]

    def _each_string(self, node: yaml.Node | None, may_be_empty: bool = False) -> Iterator[tuple[str, yaml.Node]]:
        lines: dict[str, int] = {}
        for item in self._items(node, "words", may_be_empty):
            text = self._text(item)
            if text in lines:
                self._problem(item, f"`{text}` already stands in this list at line {lines[text]}; remove one of them")
            elif text is not None:
                lines[text] = _line(item)
                yield text, item

    def _member(self, members: type[_Member], node: yaml.Node, what: str) -> _Member | None:
        value = self._text(node)
        if value is None or not self._known(value, tuple(member.value for member in members), node, what):
            return None
        return members(value)

    def _flag(self, node: yaml.Node | None, default: bool) -> bool:
        if node is None:
            return default
        if isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:bool":
            return str(node.value).lower() in ("true", "yes", "on")
        self._problem(node, "must be true or false")
        return default

    # Shapes of nodes.

    def _entries(
        self, node: yaml.Node | None, where: str, keys: tuple[str, ...] | None = None
    ) -> Iterator[tuple[str, yaml.Node]]:
        if node is None:
            return
        if not isinstance(node, yaml.MappingNode):
            self._problem(node, f"{where} must be keys with values, not a {_shape(node)}")
            return
        lines: dict[str, int] = {}
        for key_node, value in node.value:
            key = self._text(key_node)
            if key is None or (keys is not None and not self._known(key, keys, key_node, f"key of {where}")):
                continue
            if key in lines:
                self._problem(key_node, f"`{key}` already stands at line {lines[key]}; join the two")
                continue
            lines[key] = _line(key_node)
            yield key, value

    def _items(self, node: yaml.Node | None, what: str, may_be_empty: bool = False) -> Iterator[yaml.Node]:
        if node is None:
            return
        if not isinstance(node, yaml.SequenceNode):
            self._problem(node, f"must be a list of {what} in [brackets], not a {_shape(node)}")
            return
        if not node.value and not may_be_empty:
            self._problem(node, "the list is empty; fill it or remove the key")
        yield from node.value

    def _text(self, node: yaml.Node | None) -> str | None:
        if node is None:
            return None
        if isinstance(node, yaml.ScalarNode):
            if node.tag == "tag:yaml.org,2002:str":
                return str(node.value)
            # YAML 1.1 reads on, off, no and the like as truth values; the preposition is what is meant here
            if node.tag == "tag:yaml.org,2002:bool" and node.value in ("on", "off"):
                return str(node.value)
            self._problem(node, f"`{node.value}` is read as something other than text; put it in quotation marks")
            return None
        self._problem(node, f"must be text, not a {_shape(node)}")
        return None

    def _known(
        self, value: str, known: Mapping[str, object] | frozenset[str] | tuple[str, ...], node: yaml.Node, what: str
    ) -> bool:
        if value in known:
            return True
        names = sorted(str(name) for name in known)
        close = get_close_matches(value, names, n=1) or get_close_matches(value.upper(), names, n=1)
        if what == "key of relations" and not close:
            advice = f"there are {', '.join(names)}; what states none of them stays an open statement, by its verb"
        elif close:
            advice = f"did you mean `{close[0]}`?"
        elif len(names) > _MOST_NAMED:
            advice = "`allegedly ontology list --relation RELATION` shows the known ones"
        else:
            advice = f"known ones: {', '.join(names)}"
        self._problem(node, f"unknown {what} `{value}`; {advice}")
        return False

    def _problem(self, node: yaml.Node, message: str) -> None:
        self.problems.append((_line(node), message))


def _line(node: yaml.Node) -> int:
    return int(node.start_mark.line) + 1


def _shape(node: yaml.Node) -> str:
    if isinstance(node, yaml.MappingNode):
        return "mapping"
    return "list" if isinstance(node, yaml.SequenceNode) else "single value"
