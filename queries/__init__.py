"""The canned questions: one `.cypher` file each, and what lists, checks, runs and prints them."""

from queries.asking import Result, UnknownValueError, known, run
from queries.catalogue import UnknownQueryError, catalogue, find
from queries.query import Column, Parameter, Query, QueryError, QueryFileError, ValuesError, load_query
from queries.rendering import FORMATS, render
from queries.values import Type

__all__ = [
    "FORMATS",
    "Column",
    "Parameter",
    "Query",
    "QueryError",
    "QueryFileError",
    "Result",
    "Type",
    "UnknownQueryError",
    "UnknownValueError",
    "ValuesError",
    "catalogue",
    "find",
    "known",
    "load_query",
    "render",
    "run",
]
