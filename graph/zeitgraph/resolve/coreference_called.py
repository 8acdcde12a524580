"""Names that their own phrase says somebody or something bears: 'ein Tunesier namens Karim Amri'."""

from zeitgraph.model.members import NOMINAL, PERSON
from zeitgraph.resolve.coreference_scene import Scene


def link_called(scene: Scene) -> None:
    """'Ein Tunesier namens Karim Amri', 'a firm named Halden': a name behind a word for naming is the noun's own."""
    naming = scene.table.words["called_by"]
    for view in scene.names:
        if naming.isdisjoint(view.sentence.forms):
            continue
        near = view.sentence.tokens[max(view.first - 1, 0) : view.first + 1]
        if not any(word.form.casefold() in naming for word in near):
            continue
        above = (
            scene.by_word.get((view.sentence.index, word.index))
            for word in view.sentence.ancestors(view.root)
            if word not in near
        )
        noun = next((other for other in above if other is not None), None)
        called = noun is not None and noun.kind is NOMINAL and noun.index < view.index and not noun.plural
        if noun is not None and called and (noun.type is PERSON) == (view.type is PERSON):
            scene.chains.merge(noun, view, "called so")
