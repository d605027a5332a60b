"""A family helped on its word, from the commitment to the change of the household: each page looked at on the way, and
what the audit record must say of it."""
import tempfile
from pathlib import Path

from selenium.webdriver.common.by import By

from visitor import TODAY

CASE = "HD-2026-0003"
PAGE = f"/cases/{CASE}/commitment"


def paper(visitor, name):
    """A scan of one page is chosen."""
    path = Path(tempfile.mkdtemp(prefix="hedui-paper-"), name)
    path.write_bytes(b"%PDF-1.7 invented")
    visitor.find("#attachments").send_keys(str(path))


def choose(visitor, field, value):
    visitor.find(f"#{field} option[value='{value}']").click()


def send(visitor):
    visitor.press("main form button.primary")


def done(visitor):
    visitor.arrive(".notice.good")


def commitment(visitor):
    opened(visitor)
    approved(visitor)
    settled(visitor)
    decided(visitor)
    answered(visitor)


def opened(visitor):
    visitor.sign_in("worker-1")
    visitor.go(PAGE)
    visitor.look("commitment-none")
    visitor.go(PAGE + "/open")
    visitor.look("commitment-tracks")
    visitor.press("a[href$='track=binhai-deferred']")
    visitor.arrive("#spend")
    visitor.look("commitment-open")
    visitor.write("#spend", "29999.99")
    visitor.press("main form button.primary")
    visitor.arrive(".error-summary")
    visitor.look("commitment-open-errors")
    visitor.press("input[name='cause'][value='突发疾病']")
    visitor.write("#spend", "30000")
    visitor.write("#commitment-signed", TODAY)
    visitor.write("#review-on", TODAY)
    for field, votes in (("for", "21"), ("against", "2"), ("abstained", "0")):
        visitor.write(f"#review-{field}", votes)
    paper(visitor, "承诺书.pdf")
    send(visitor)
    done(visitor)
    visitor.look("commitment-committed")
    visitor.go("/followup")
    visitor.sign_out()


def approved(visitor):
    visitor.sign_in("super-1")
    visitor.go(PAGE + "/approve")
    visitor.look("commitment-approve")
    send(visitor)
    done(visitor)
    visitor.go("/followup")
    visitor.sign_out()


def settled(visitor):
    visitor.sign_in("worker-1")
    visitor.go(PAGE + "/pay")
    visitor.write("#month", TODAY[:7])
    visitor.write("#amount", "1200")
    visitor.write("#reference", "P-1")
    visitor.look("commitment-pay")
    send(visitor)
    done(visitor)
    visitor.go(f"/cases/{CASE}")
    visitor.press("form[action$='/request'] button")
    visitor.arrive("main h1")
    visitor.go("/followup")
    visitor.look("followup")
    visitor.go(PAGE + "/settle")
    visitor.look("settle")
    choose(visitor, "outcome", "confirmed")
    send(visitor)
    visitor.arrive(".error-summary")
    visitor.look("settle-refused")
    choose(visitor, "outcome", "adjusted")
    visitor.write("#rationale", "保单和车辆未在承诺之列，据实调整。")
    send(visitor)
    done(visitor)
    visitor.go("/followup")
    visitor.sign_out()


def decided(visitor):
    visitor.sign_in("super-1")
    visitor.go(PAGE + "/settle")
    visitor.look("settle-decide")
    choose(visitor, "verdict", "accept")
    send(visitor)
    done(visitor)
    visitor.go(PAGE + "/letter?about=settlement")
    visitor.look("letter")
    visitor.go("/followup")
    visitor.sign_out()


def answered(visitor):
    visitor.sign_in("worker-1")
    visitor.go(PAGE + "/served")
    choose(visitor, "about", "settlement")
    choose(visitor, "how", "in-person")
    send(visitor)
    done(visitor)
    visitor.go(PAGE + "/object")
    visitor.look("commitment-object")
    choose(visitor, "against", "settlement")
    choose(visitor, "person", "m1")
    visitor.write("#text", "车辆两年前已卖给邻居。")
    send(visitor)
    done(visitor)
    visitor.go(PAGE + "/rebut")
    choose(visitor, "item", "VH01")
    choose(visitor, "kind", "sold-car")
    visitor.write("#text", "二手车交易合同，车辆两年前已转让。")
    send(visitor)
    visitor.arrive("#attachments-error")
    visitor.look("commitment-rebut")
    paper(visitor, "合同.pdf")
    send(visitor)
    done(visitor)
    visitor.go(PAGE + "/change")
    choose(visitor, "kind", "birth")
    choose(visitor, "source", "reported")
    visitor.write("#persons", "m9")
    visitor.look("commitment-change")
    send(visitor)
    done(visitor)
    visitor.go("/followup")
    visitor.sign_out()


def commitment_pages(visitor):
    """What came of it, as the supervisor sees it."""
    visitor.sign_in("super-1")
    visitor.go("/followup?through=2099-12-31")
    visitor.look("followup-all")
    visitor.go(PAGE)
    visitor.look("commitment")
    for link in visitor.driver.find_elements(By.CSS_SELECTOR, "a[href*='/decide?deed=']")[:1]:
        visitor.go(link.get_attribute("href").removeprefix(visitor.centre.address))
        visitor.look("commitment-decide")
    visitor.go(f"/cases/{CASE}")
    visitor.look("case-committed")
    visitor.go("/followup")
    visitor.sign_out()


# Who did what, in order, from the first page above to the last; two notes were written before.
COMMITMENT = """
worker-1 sign-in
worker-1 view worklist
worker-1 view HD-2026-0003 case
worker-1 view HD-2026-0003 case
worker-1 view HD-2026-0003 case
worker-1 view HD-2026-0003 case
worker-1 view HD-2026-0003 case
worker-1 attach HD-2026-0003
worker-1 deed HD-2026-0003 1 opened
worker-1 view HD-2026-0003 commitment
worker-1 view due
worker-1 sign-out
super-1 sign-in
super-1 view worklist
super-1 view HD-2026-0003 commitment
super-1 view HD-2026-0003 commitment
super-1 deed HD-2026-0003 2 provisionally-approved
super-1 view HD-2026-0003 commitment
super-1 view due
super-1 sign-out
worker-1 sign-in
worker-1 view worklist
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 deed HD-2026-0003 3 paid
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 case
worker-1 request HD-2026-0003 2026-W47-Q0001
worker-1 borrow HD-2026-0003 2026-W47-Q0001 from 2026-W47
worker-1 prepare 2026-W47-Q0001
worker-1 deed HD-2026-0003 report-2026-W47-Q0001-v1 answers-came
worker-1 deed HD-2026-0003 5 follow-up-falls-due
worker-1 view HD-2026-0003 case
worker-1 view due
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 settlement
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 settlement
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 settlement
worker-1 deed HD-2026-0003 6 settlement-proposed
worker-1 view HD-2026-0003 commitment
worker-1 view due
worker-1 sign-out
super-1 sign-in
super-1 view worklist
super-1 view HD-2026-0003 commitment
super-1 view HD-2026-0003 settlement
super-1 view HD-2026-0003 commitment
super-1 view HD-2026-0003 settlement
super-1 deed HD-2026-0003 7 settlement-decided
super-1 view HD-2026-0003 commitment
super-1 print HD-2026-0003 letter settlement
super-1 view due
super-1 sign-out
worker-1 sign-in
worker-1 view worklist
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 deed HD-2026-0003 8 notice-served
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 deed HD-2026-0003 9 objected
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 attach HD-2026-0003
worker-1 deed HD-2026-0003 note-3 rebutted
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 view HD-2026-0003 commitment
worker-1 deed HD-2026-0003 11 household-changed
worker-1 view HD-2026-0003 commitment
worker-1 view due
worker-1 sign-out
super-1 sign-in
super-1 view worklist
super-1 view due
super-1 view HD-2026-0003 commitment
super-1 view HD-2026-0003 commitment
super-1 view HD-2026-0003 case
super-1 view due
super-1 sign-out
""".strip().splitlines()
