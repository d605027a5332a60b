import EconomyModel

/// One invented family, written in each format.
enum OneFamily {
  static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Declarations>
      <Declaration caseNumber="HD-2026-0001" scheme="最低生活保障" region="990102" appliedOn="2026-11-02" asOf="2026-10-31">
        <Member reference="m1" name="张三" document="990102196503071017" relation="01" registeredAddress="某某镇一村"/>
        <Member reference="m2" name="李四" document="990102196809122024" relation="10" since="1990-05-01"/>
        <Member reference="m3" name="张小花" formerNames="张花、张小华" document="990102201201153037" relation="30"/>
        <Obligor reference="o1" name="张大山" document="990102199005204044" kind="support" obligedTo="m1" relation="20"
          monthlyIncome="6000" householdMonthlyIncome="9000.50" householdSize="3" monthlySupportPaid="300"/>
        <Entry item="BK01" subject="m1">
          <Field name="bankName">某某银行城东支行</Field>
          <Field name="accountNumber">6222990000000001234</Field>
          <Field name="balance">12345.67</Field>
        </Entry>
        <Entry item="PR01" subject="m1">
          <Field name="certificateNumber">苏(2015)0001234</Field><Field name="area">89.50</Field>
        </Entry>
        <Income class="wage" subject="m2" item="GV06" amount="3200" per="month"/>
        <Income class="other" subject="household" amount="1200.00" per="year"/>
      </Declaration>
      <Authorisations>
        <Authorisation number="SQ-1" caseNumber="HD-2026-0001" name="张三" document="990102196503071017"
          signature="own" start="2026-11-02"/>
        <Authorisation number="SQ-2" caseNumber="HD-2026-0001" name="张小花" document="990102201201153037"
          signature="guardian" signer="张三" items="BK02 BK01" institutions="icbc-east" start="2026-11-02"
          end="2027-11-01"/>
      </Authorisations>
    </Declarations>

    """

  static let json = """
    {"declarations": [
      {"caseNumber": "HD-2026-0001", "scheme": "最低生活保障", "region": "990102", "appliedOn": "2026-11-02",
       "asOf": "2026-10-31",
       "members": [
         {"reference": "m1", "name": "张三", "document": "990102196503071017", "relation": "本人",
          "registeredAddress": "某某镇一村"},
         {"reference": "m2", "name": "李四", "document": "990102196809122024", "relation": "10", "since": "1990-05-01"},
         {"reference": "m3", "name": "张小花", "formerNames": "张花、张小华", "document": "990102201201153037",
          "relation": "30", "birthDate": null}],
       "obligors": [
         {"reference": "o1", "name": "张大山", "document": "990102199005204044", "kind": "support", "obligedTo": "m1",
          "relation": "20", "monthlyIncome": 6000, "householdMonthlyIncome": 9000.5, "householdSize": 3,
          "monthlySupportPaid": "300"}],
       "entries": [
         {"item": "BK01", "subject": "m1",
          "fields": {"balance": "12345.67", "bankName": "某某银行城东支行", "accountNumber": "6222990000000001234"}},
         {"item": "PR01", "subject": "m1", "fields": {"certificateNumber": "苏(2015)0001234", "area": 89.5}}],
       "incomes": [
         {"class": "wage", "subject": "m2", "item": "GV06", "amount": 3200, "per": "month"},
         {"class": "other", "subject": "household", "amount": "1200.00", "per": "year"}]}],
     "authorisations": [
       {"number": "SQ-1", "caseNumber": "HD-2026-0001", "name": "张三", "document": "990102196503071017",
        "signature": "own", "start": "2026-11-02"},
       {"number": "SQ-2", "caseNumber": "HD-2026-0001", "name": "张小花", "document": "990102201201153037",
        "signature": "guardian", "signer": "张三", "items": ["BK02", "BK01"], "institutions": ["icbc-east"],
        "start": "2026-11-02", "end": "2027-11-01"}]}

    """

  static let members = """
    某某镇家庭成员登记表,,,,,,,,,,,
    核对编号,救助类型,受理地区,申请日期,数据日期,人员编号,姓名,曾用名,证件号码,与申请人关系,户籍所在地,关系开始日期
    HD-2026-0001,最低生活保障,990102,2026/11/2,2026年10月31日,,张三,,'990102196503071017,本人,某某镇一村,
    HD-2026-0001,,,,,,李四,,990102196809122024,配偶,-,1990.5.1
    HD-2026-0001,,,,,,张小花,张花、张小华,990102201201153037,30,,

    """

  static let obligors = """
    核对编号,姓名,证件号码,义务类型,义务对象,与义务对象关系,本人月收入(元),家庭月收入(元),家庭人口,月支付费用
    HD-2026-0001,张大山,990102199005204044,赡养,张三,20,"6,000.00",9000.5元,3,￥300

    """

  static let entries = """
    核对编号,对象,核对项目,开户行,账号,金额(元),证号,面积(㎡)
    HD-2026-0001,张三,银行存款,某某银行城东支行,6222 9900 0000 0001234,"12,345.67",,
    HD-2026-0001,m1,PR01,,,,苏(2015)0001234,89.5

    """

  static let incomes = """
    核对编号,对象,收入类别,金额,周期,核对项目
    HD-2026-0001,李四,工资性收入,3200,每月,GV06
    HD-2026-0001,家庭,其他收入,1200,每年,

    """

  static let authorisations = """
    授权书编号,核对编号,姓名,证件号码,签字方式,签字人,授权项目,授权机构,生效日期,截止日期
    SQ-1,HD-2026-0001,张三,990102196503071017,本人,,全部,,2026-11-02,
    SQ-2,HD-2026-0001,张小花,990102201201153037,监护人,张三,BK02、BK01,icbc-east,2026-11-02,2027/11/1

    """
}
