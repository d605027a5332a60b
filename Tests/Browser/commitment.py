"""A family helped on its word, from the commitment to the change of the household: each page looked at on the way, and
what the audit record must say of it."""
import tempfile
from datetime import date
from pathlib import Path

from selenium.webdriver.common.by import By

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
    today = date.today().isoformat()
    visitor.press("input[name='cause'][value='突发疾病']")
    visitor.write("#spend", "30000")
    visitor.write("#commitment-signed", today)
    visitor.write("#review-on", today)
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
    visitor.write("#month", date.today().isoformat()[:7])
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


# Who did what, in order, from the first page above to the last.
COMMITMENT = """
""".strip().splitlines()
