# Work that is kept, and files that someone else has open.

file-read-only = read only
menu-bring-back = Bring back unsaved work…
unsaved-kept = What you do not save can be brought back for 30 days from the File menu.

keeping-failed = Steps are not being kept now
keeping-trouble = No safety copy
keeping-trouble-show = Show what is wrong
keeping-trouble-title = Your steps are not being kept now
keeping-none = There is no unsaved work
keeping-back = You are back where you were
keeping-not-back = This work cannot be brought back
keeping-not-thrown = This work cannot be thrown away
keeping-damaged = Work that was kept is damaged
keeping-changed = Changed on disk: { $file }
keeping-gone = No longer on the disk: { $file }
keeping-opened =
    { $steps ->
        [one] Opened: { $file }, with 1 earlier step
       *[other] Opened: { $file }, with { $steps } earlier steps
    }
keeping-copy-name = { $name } copy
keeping-waits =
    { $count ->
        [one] There is work that was not saved. Open the window to go on with it.
       *[other] There is work in { $count } scenarios that was not saved. Open the window to go on with it.
    }

keeping-left-title = Go on with unsaved work?
keeping-left-text =
    { $count ->
        [one] The program was broken off last time. Everything you did was kept, with its whole history.
       *[other] The program was broken off before. Everything you did was kept, with its whole history. What you do not choose stays.
    }
keeping-list-title = Unsaved work
keeping-list-text =
    { $count ->
        [one] You can bring this work back, with its whole history.
       *[other] You can bring this work back, with its whole history. What you do not choose stays.
    }
keeping-no-file = not in a file yet
keeping-last = last { $when }
keeping-steps =
    { $count ->
        [one] 1 step
       *[other] { $count } steps
    }
keeping-given-up = closed without saving
button-continue = Continue where you were
button-throw-away = Throw away…
button-later = Later
throw-away-title = Throw this work away for good?
throw-away-text =
    { $count ->
        [one] 1 step in “{ $title }” cannot be brought back afterwards.
       *[other] { $count } steps in “{ $title }” cannot be brought back afterwards.
    }
button-keep-it = Keep
button-throw-away-really = Throw away

held-title = { $file } is already open
held-text = You can read the file and save your changes elsewhere, or go on with a copy.
holder-unknown = by someone unknown
holder-host = on { $host }
holder-since = since { $when }
button-read-only = Read only
button-copy = Open as a copy
button-open-anyway = Open anyway…
break-title = Is the file really no longer open?
break-text = If the other is working in it after all, you will only notice when saving. Open it only if you are sure that it was closed there.
button-break = Open anyway

changed-title = { $file } has changed on disk since you opened it
changed-text = Someone else saved the file. Your work is not gone: save it elsewhere, or replace what the other wrote.
button-replace-anyway = Replace anyway
button-open-other = Open the other
gone-title = { $file } is no longer on the disk
gone-text = The file was removed or moved since you opened it. Your work is not gone.
button-save-again = Save again
keeping-no-folder = This system names no folder for safety copies: save often
