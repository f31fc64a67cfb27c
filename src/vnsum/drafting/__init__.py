"""From a release to a draft: engines offer, the check decides, the composer puts together.

notices     what notices, invitations, timetables, obituaries and letters announce
leads       which leads are offered, what completes them, which one is chosen
headlines   the own title, shortened where it is too long, and those made from the body
summaries   which sentences go together

model_choice  which model writes, and how it runs
protocols   what passes between the front door, the engines and the composer
extract     all of this for one release; `extractive` and `generative` are the engines
lacking     why a part is empty
overseer    which of several texts the source bears out
composing   the draft; `untold` and `undone` say what it may not leave unsaid
"""
