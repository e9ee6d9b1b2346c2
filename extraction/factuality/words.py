"""What words say of the events they govern, and of the claims they tell of: lemmas, or forms in lower case."""

POSSIBLE_MODALS = frozenset({"may", "might", "could", "can", "would", "should", "must", "ought"})
UNSURE_MODALS = frozenset({"may", "might", "could"})
PLANNED_MODALS = frozenset({"will", "shall", "'ll", "’ll", "wo"})

# What a governor says of the event it takes as its complement.
DENYING = frozenset(
    """lack feign fake simulate fail refuse decline neglect forget deny refute avoid abstain refrain prevent stop
    prohibit forbid ban bar block rule_out dismiss reject abandon cancel skip oppose call_off scrap halt
    withdraw cease drop avert foil thwart discourage deter""".split()
)
PLANNING = frozenset(
    """plan intend promise pledge vow announce agree prepare decide schedule commit aim undertake set guarantee swear
    arrange order instruct mobilize mobilise ready poise slate determine resolve elect choose authorize authorise
    approve accept head travel sign unveil plot conspire scheme""".split()
)
# "hop" is what the model's lemmatizer makes of "hopes"
WISHING = frozenset(
    """want wish hope hop consider propose suggest call urge ask demand request seek threaten mull weigh discuss
    contemplate offer encourage press push lobby recommend expect allow permit enable let plead appeal beg warn fear
    try attempt need require struggle invite like tempt advocate favour favor support debate predict project
    forecast likely able suppose advise insist estimate suspect ponder explore risk dream imagine envisage envision
    yearn long rehearse""".split()
)
# Those of them that say nothing of a finite clause: what is warned of or estimated keeps its own tense.
WISHING_INFINITIVES = frozenset({"warn", "estimate", "insist", "suggest"})
# Planning verbs of done deeds: "announced that X left" and "travelled to meet X" leave the event as it is.
PLANNING_INFINITIVES = frozenset(
    {"announce", "sign", "accept", "approve", "unveil", "elect", "choose", "head", "travel"}
)
# Talks that are rejected are not held, unlike a deal, which is there to be rejected.
TALKS = frozenset("talk negotiation meeting dialogue visit summit".split())
REJECTING = frozenset("reject refuse decline spurn rebuff turn_down".split())
# To end a deed says that it took place, whoever asks for it: "urged X to end its attacks", "to stop attacking Y".
CEASING = frozenset("end stop halt cease quit".split())
# What is done on purpose to do them is planned: "met to plan", not "signed to end".
PLANNING_PURPOSES = PLANNING - {"sign", "announce", "approve", "accept"}
# What a verb says of the event that a noun names: as its object, and by the preposition before it.
DENIED_OBJECTS = frozenset(
    """lack deny rule_out avoid skip cancel call_off avert foil thwart prevent feign fake simulate""".split()
)
# what is no more to come when it is called off, also where it is somebody's
HELD = frozenset("visit trip tour meeting summit talk talks rally march game match appearance journey".split())
CALLING_OFF = frozenset("cancel call_off abandon scrap shelve drop axe ditch prevent foil thwart".split())
COMING = frozenset({"come", "materialize", "materialise", "transpire"})
DENIED_SOURCES = frozenset("refrain abstain prevent stop bar ban withdraw block prohibit discourage deter".split())
# To negate these says that it happens ("did not fail to"); to negate others leaves it open ("did not rule out").
IMPLICATIVE = frozenset("fail neglect forget avoid refrain abstain prevent stop block deter avert foil thwart".split())
# Who fails at it has not done it: what was to be prevented took place.
FAILING = frozenset("fail neglect forget refuse decline failure inability refusal unable powerless unwilling".split())
# Who tries has neither done it nor failed.
TRYING = frozenset("try attempt seek struggle effort bid endeavor endeavour".split())
PLANNED_OBJECTS = frozenset(
    "plan promise pledge vow schedule prepare intend plot postpone delay put_off defer reschedule".split()
)
POSSIBLE_OBJECTS = frozenset(
    "propose consider threaten want seek demand request discuss mull fear weigh suggest urge expect rehearse".split()
)
# Backing is no more once it is withdrawn or lost, unlike a deed: an attack that ended took place.
BACKING = frozenset(
    """support backing endorsement allegiance recognition confidence trust aid assistance funding shipment delivery sale
    supply loan grant""".split()
)
ENDING = frozenset(
    """withdraw end lose cut revoke rescind terminate drop suspend halt stop cease pull retract renounce freeze veto
    block pause withhold hold_up reject scrap axe""".split()
)
# What one hides or regrets one has done or does, and no less where one does not hide it.
HIDING = frozenset("hide conceal disguise mask regret rue downplay".split())
SELECTING = DENIED_OBJECTS | PLANNED_OBJECTS | POSSIBLE_OBJECTS | {"reject", "dismiss", "refute"}
PREPOSITIONAL_OBJECTS = {
    "for": frozenset({"call", "ask", "plead", "appeal", "beg", "push", "press", "lobby", "hope", "hop"}),
    "with": frozenset({"threaten"}),
}
PLANNED_NOUNS = frozenset(
    """plan pledge promise intention commitment agreement decision preparation vow announcement deal purpose schedule
    bid effort order pact treaty""".split()
)
POSSIBLE_NOUNS = frozenset(
    """proposal possibility prospect threat fear risk call request demand offer option suggestion chance likelihood
    hope potential attempt pressure readiness willingness desire suspicion ability capability power appeal
    opportunity right authority duty obligation freedom mandate permission licence license reason need temptation
    verge brink cusp way door path stage ground""".split()
)
TAKING_AWAY = frozenset(
    """cancel revoke deny lose refuse reject dismiss withdraw lack rescind suspend strip resist ignore withstand
    defy""".split()
)
EXERCISING = frozenset("use exercise take seize grab fulfil fulfill invoke assert".split())
DENIED_NOUNS = frozenset({"lack", "absence", "denial", "refusal", "failure"})
PLANNED_ADJECTIVES = frozenset(
    "planned upcoming scheduled forthcoming promised future impending postponed rescheduled".split()
)
POSSIBLE_ADJECTIVES = frozenset(
    """possible potential proposed suspected alleged likely hypothetical would-be feared attempted threatened""".split()
)
DENIED_ADJECTIVES = frozenset({"cancelled", "canceled", "foiled", "thwarted", "averted", "aborted"})
POSSIBLE_PREDICATES = frozenset(
    """capable ready willing open able likely unlikely prepared keen eager possible unclear uncertain unknown doubtful
    qualified eligible fit unfit""".split()
)
PLANNED_PREDICATES = frozenset({"due", "set", "scheduled", "bound", "poised", "about"})
DENIED_PREDICATES = frozenset("unable unwilling incapable impossible false untrue innocent".split())
NOBODY = frozenset({"nobody", "none", "nothing"})
# Verbs that say of their subject that it happens: what is said of them is said of it.
OCCURRING = frozenset({"begin", "start", "occur", "happen", "resume", "continue", "open", "follow", "proceed"})
ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last next only".split())
# What somebody does by what he does: "will open the port, allowing ships to leave".
ENABLING = frozenset({"allow", "enable", "permit", "let"})
ROUNDS = frozenset({"round", "series", "wave", "set", "package", "spate"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# These bring in what is done besides.
BESIDE = frozenset("besides after before since despite while by through upon beyond".split())
# What these prepositions bring in is known already.
GIVEN_AFTER = frozenset("after before since during despite over amid amidst because due following given".split())
CONDITIONS = frozenset({"if", "unless", "whether", "should", "lest"})
# "Almost attacked", "hardly helps": it is not so; what is nearly done is, but for a part.
NEARLY_DONE = frozenset({"complete", "finish"})
NEARLY = frozenset("almost nearly hardly scarcely".split())
ALL = frozenset({"all", "every", "everyone", "everybody"})
# What is hoped, feared or asked may not come, though it "will".
HOPING = frozenset("hope hop fear wish doubt wonder worry question ask expect dream pray".split())
# Who takes no part in a deed has not done it.
TAKING_PART = frozenset("part role hand involvement responsibility connection link share".split())
ASKING = frozenset(
    "ask urge tell warn order call beg plead demand advise instruct appeal press implore request want exhort".split()
)
# "would often call" tells of a habit.
HABITUAL = frozenset("often sometimes frequently routinely usually".split())
POSSIBLY = frozenset({"possibly", "perhaps", "maybe", "potentially", "probably", "conceivably", "presumably"})
# The dependencies by which an event is the complement of its governor, and those that share the governor's auxiliaries.
OBJECTS = frozenset({"dobj", "nsubjpass"})
COMPLEMENTS = frozenset("xcomp ccomp dobj pcomp prep nsubjpass nsubj advcl attr oprd".split())
WITHIN = frozenset({"xcomp", "conj", "dobj", "prep", "attr", "nsubjpass"})

# -- claims, and who believes them ---------------------------------------------------------------------------

CLAIM_NOUNS = frozenset(
    """claim allegation accusation report rumor rumour suggestion charge assertion story speculation notion idea
    contention insinuation narrative theory information assumption belief suspicion fear worry concern hope
    expectation prediction forecast""".split()
)
# Those of them that say by themselves that nobody knows, or that it may come.
RUMOURS = frozenset(
    "rumor rumour speculation suspicion theory fear worry concern hope expectation prediction forecast".split()
)
LIES = frozenset("lie myth hoax fabrication falsehood fiction canard misinformation disinformation nonsense".split())
FALSE = frozenset(
    """false fake baseless unfounded groundless untrue fabricated bogus spurious discredited debunked absurd fictitious
    fraudulent wrong incorrect inaccurate erroneous mistaken nonsense ridiculous preposterous fanciful""".split()
)
UNCONFIRMED = frozenset("unconfirmed unverified unsubstantiated uncorroborated unproven unsupported".split())
FALSELY = frozenset(
    """falsely wrongly wrongfully mistakenly erroneously incorrectly untruthfully unjustly baselessly
    inaccurately""".split()
)
LYING = frozenset("lie pretend feign fake fabricate simulate".split())
# What is done to a claim by who does not believe it.
DENIED_CLAIMS = frozenset("deny reject dismiss refute debunk disprove discredit rebut disavow repudiate".split())
# What is done to a claim by who takes it back.
RETRACTING = frozenset("retract withdraw recant rescind".split())
CONFIRMING = frozenset("confirm verify corroborate substantiate prove".split())
# To say that one does not do it leaves the content open; to doubt or to forget it does not ("nobody doubts that").
SAYING = frozenset(
    """say confirm announce claim report hear admit acknowledge state disclose reveal specify comment declare allege
    verify assert suggest imply indicate prove show""".split()
)
ADMITTING = frozenset("admit acknowledge confirm mention deny recall report".split())
BELIEVING = frozenset("believe think suppose imagine expect reckon accept buy".split())
# What somebody does not know is so.
KNOWING = frozenset("know realize realise understand learn mention remember notice foresee anticipate".split())
# What nobody expected may well have come.
UNEXPECTED = frozenset({"expect", "imagine"})
# A question for these is about what is so; one for "whether" is not.
ASKED_FOR = frozenset("why how when where who what which whom".split())
DOUBTING = frozenset("doubt question dispute contest".split())
REFUSING = frozenset("decline refuse fail".split())
HARDLY_ANYBODY = frozenset("nobody none nothing few".split())
# Passives with an infinitive by which nobody in particular holds something for likely.
HELD_LIKELY = frozenset("believe think rumor rumour suspect fear presume assume suppose".split())
ACCUSING = frozenset("accuse blame suspect charge indict try prosecute arraign investigate probe want".split())
# What these hold against somebody is told as theirs, where the text says whose.
REPROACHING = frozenset({"accuse", "blame"})
ACCUSATION_NOUNS = frozenset("charge suspicion accusation allegation trial indictment".split())
# After which prepositions these say of what.
ACCUSED_OF = {
    **dict.fromkeys(
        "accuse suspect convict find admit acquit clear exonerate absolve exculpate".split(), frozenset({"of"})
    ),
    **dict.fromkeys(("blame", "investigate", "probe", "condemn"), frozenset({"for", "over"})),
    **dict.fromkeys(("try", "prosecute", "want", "arraign", "sentence", "jail", "punish", "fine"), frozenset({"for"})),
    "charge": frozenset({"with", "over", "for"}),
    "indict": frozenset({"for", "on", "over"}),
}
CLEARING = frozenset("acquit clear exonerate absolve exculpate".split())
CONVICTING = frozenset(
    "convict sentence jail imprison execute condemn find plead admit confess punish fine guilty hang conviction".split()
)
