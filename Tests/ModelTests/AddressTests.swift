import Model
import Testing

@Suite("Addresses of people")
struct AddressTests {
    @Test(
        "the first number is dialled, with its extension, as it is written in many countries",
        arguments: [
            ("+44 1632 960001", "tel:+441632960001"), ("+44 (0)1632 960001", "tel:+441632960001"),
            ("+44(0)1632-960001", "tel:+441632960001"), ("+49 (0) 30 / 231 25-500", "tel:+493023125500"),
            ("+44 (01632) 960001", "tel:+441632960001"), ("0044 (0)1632 960001", "tel:00441632960001"),
            ("+39 (0)6 1234567", "tel:+39061234567"), ("(01632) 960001", "tel:01632960001"),
            ("01632 960001 ext. 12 / 960002", "tel:01632960001;ext=12"), ("01632 960001 x12", "tel:01632960001;ext=12"),
            ("01632 960001x12", "tel:01632960001;ext=12"), ("01632 960001, Ext 12", "tel:01632960001;ext=12"),
            ("01632 960001 / 960002", "tel:01632960001"), ("01632960001/960002", "tel:01632960001"),
            ("01632 960001, 960002", "tel:01632960001"), ("01632 960001 or 960002", "tel:01632960001"),
            ("010-0555-0101 转 8045", "tel:01005550101;ext=8045"), ("010-0555-0101转8045", "tel:01005550101;ext=8045"),
            ("010-0555-0101 分机 8045", "tel:01005550101;ext=8045"), ("010-0555-0101转分机8045", "tel:01005550101;ext=8045"),
            ("（010）0555－0101 转８０４５", "tel:01005550101;ext=8045"), ("０１０－０５５５－０１０１", "tel:01005550101"),
            ("010-0555-0101、0102", "tel:01005550101"), ("010-0555-0101（转 8045）", "tel:01005550101;ext=8045"),
            ("030/23125-600", "tel:03023125600"), ("030 23125-0 (Zentrale)", "tel:030231250"),
            ("+1 (555) 555-0100 #7", "tel:+15555550100;ext=7"), ("+33 3.53.01.60.00 poste 4", "tel:+33353016000;ext=4"),
            ("+7 495 555-01-00 доб. 12", "tel:+74955550100;ext=12"), ("112", "tel:112"), ("7", "tel:7"),
            ("01632 960001 office hours", "tel:01632960001"), ("01632 960001 external line", "tel:01632960001"),
            ("+44 1632 960001 +44 1632 960002", "tel:+441632960001"), ("＋44 1632\u{A0}960001", "tel:+441632960001"),
            ("01632 960001; ext=12", "tel:01632960001;ext=12"),
        ])
    func numbers(text: String, url: String) {
        #expect(TelephoneNumber(text)?.url == url)
    }

    @Test(
        "what cannot be read as a number has no link",
        arguments: [
            "", "see card", "1-800-FLOWERS", "1 800 FLOWERS", "+", "+44", "12345678901234567", "Tel. 01632 960001",
            "()",
            "+44 (0", "ext. 12", "01632 960001 01632 960002",
            "+44 1632 960001\u{202E}"
                .replacing("+44 1632 960001", with: "x"),
        ])
    func noNumbers(text: String) {
        #expect(TelephoneNumber(text) == nil)
    }

    @Test(
        "one address and nothing else is an address",
        arguments: [
            "ruth@acme.example", "r.young+x@mail.acme.example", "o'neil@acme.example", "陆@例子.中国", "a?b@x.example",
        ])
    func addresses(text: String) {
        #expect(EmailAddress(text) != nil)
    }

    @Test(
        "anything more is none",
        arguments: [
            "ruth@x?bcc=a@b.example&body=x", "ruth@x?bcc=spy", "ruth@x.example,ted@x.example", "a b@x.example", "ruth",
            "@x.example", "ruth@", "ruth@x..example", ".a@x.example", "a..b@x.example", "Ruth <ruth@x.example>",
            "ruth@-x.example", "ruth@x.example;", "ruth@x/y", "mailto:ruth@x.example", "ruth@x.example\u{200B}",
            "a@b@c",
            "ruth@x.example#y", "ruth@x%0Abcc",
        ])
    func noAddresses(text: String) {
        #expect(EmailAddress(text) == nil)
    }

    @Test("the address that was meant is found in what stands around it")
    func within() {
        #expect(EmailAddress.within("Ruth Young <ruth@acme.example>") == "ruth@acme.example")
        #expect(EmailAddress.within("mailto:ruth@acme.example?subject=x") == "ruth@acme.example")
        #expect(EmailAddress.within("ruth@x.example?bcc=y@z.example") == "ruth@x.example")
        #expect(EmailAddress.within("ruth@acme.example") == nil)
        #expect(EmailAddress.within("a@x.example, b@x.example") == nil)
    }
}
