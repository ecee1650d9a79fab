using DealLang.Formatting;
using DealLang.Syntax;

namespace DealLang.Tests.Formatting;

public class FormatterTests
{
    private static string Format(string text) => Formatter.Format(DealSyntaxTree.Parse(text, "x.deal"));

    [Theory]
    [InlineData("currency  USD ,EUR", "currency USD, EUR")]
    [InlineData("assume a $27mm", "assume a $27m")]
    [InlineData("assume a $ 27 million", "assume a $27m")]
    [InlineData("assume a $5B", "assume a $5bn")]
    [InlineData("assume a $1.25T", "assume a $1.25tn")]
    [InlineData("assume a $50M", "assume a $50m")]
    [InlineData("assume a USD 250 billion", "assume a USD 250bn")]
    [InlineData("assume a 1,428,000", "assume a 1_428_000")]
    [InlineData("assume a 1\u00A0428\u00A0000", "assume a 1_428_000")]
    [InlineData("assume a  1,25", "assume a 1,25")] // one and a quarter, or a thousand? not for the formatter to say
    [InlineData("assume a  1,0000", "assume a 1,0000")]
    [InlineData("assume a (1,000)", "assume a -1_000")]
    [InlineData("assume a ($1,000)", "assume a -$1_000")]
    [InlineData("assume a \u22125", "assume a -5")]
    [InlineData("assume\u00A0a\u00A05%", "assume a 5%")]
    [InlineData("assume a 14.3 x", "assume a 14.3x")]
    [InlineData("assume a 4.5GW", "assume a 4.5 GW")]
    [InlineData("assume a 650 bp", "assume a 650bp")]
    [InlineData("title “A tour”", "title    \"A tour\"")]
    [InlineData("title “say \"hi\"”", "title    \"say \\\"hi\\\"\"")]
    [InlineData("as of 5 October 2025", "as of    2025-10-05")]
    [InlineData("figure a   =  xirr( ms ,ACT/365 )", "figure a = xirr(ms, ACT/365)")]
    [InlineData("figure a = ( x.burn * 12 months )/y.profit(2025)", "figure a = (x.burn * 12 months) / y.profit(2025)")]
    [InlineData("expect a.b( C )  at closed=20 % ±  0.5 %", "expect a.b(C) at closed = 20% ± 0.5%")]
    [InlineData("assume a  $5bn starting FY2028( Oracle )", "assume a $5bn starting FY2028(Oracle)")]
    [InlineData("a.b   more than $1tn", "a.b  more than $1tn")]
    [InlineData("acquisition  a: B acquires C [wire]", "acquisition a: B acquires C  [wire]")]
    [InlineData("acquisition  a :  B   acquires C   # comment", "acquisition a: B acquires C   # comment")]
    public void A_line_is_respelled_and_spaced(string written, string formatted) => Assert.Equal(formatted + "\n", Format(written));

    [Fact]
    public void Columns_are_aligned_as_in_the_tour()
    {
        const string written = """
            company SpaceX   "Space Exploration Technologies Corp."
                class A, 1 vote each
                shares about 1.899bn A as of 2026-02-02 [reuters]
                price A $526.59 board on 2026-02-02 [reuters] # not a market price
                revenue 2025 $15bn..$16bn [rescue-nl]
            acquisition target: B acquires C
                announced 2026-02-02
                pays $95 per C.common [wire "ninety-five", p. 2]
                C pays $2.27bn to B when terminated name fee
                price C.common $65.39 close on 2022-01-14 name undisturbed
                funding
                    loan $6.5bn committed
                    unsecured-bridge $3.0bn committed
            """;
        const string formatted = """
            company SpaceX "Space Exploration Technologies Corp."
              class    A, 1 vote each
              shares   about 1.899bn A                        as of 2026-02-02  [reuters]
              price    A $526.59 board                        on 2026-02-02     [reuters]   # not a market price
              revenue  2025 $15bn..$16bn                                        [rescue-nl]
            acquisition target: B acquires C
              announced  2026-02-02
              pays       $95 per C.common                                       [wire "ninety-five", p. 2]
              C          pays $2.27bn to B                    when terminated   name fee
              price      C.common $65.39 close                on 2022-01-14     name undisturbed
              funding
                loan             $6.5bn committed
                unsecured-bridge $3.0bn committed

            """;
        Assert.Equal(formatted, Format(written));
    }

    [Fact]
    public void Comments_notes_and_single_blank_lines_stay() => Assert.Equal("""
        # a comment

        ## a note
        company A
          # of A
          class    common
          # at the end of A

        # of B
        company B

        """, Format("""


        # a comment



        ## a note
        company A
             # of A
             class common
             # at the end of A


        # of B
        company B



        """));

    [Fact]
    public void What_cannot_be_read_stays_byte_for_byte()
    {
        const string text = "company A\n  class    common\n  class {  x }   \r\n  shares   1.428.000  common\n  cash     \u202E $5bn";
        Assert.Equal(text, Format(text));
    }

    [Fact]
    public void A_line_that_cannot_be_read_keeps_its_neighbours_in_their_places()
    {
        const string text = "company A\n    class    common\n    nonsense here\n    shares   100m common\n";
        Assert.Equal(text, Format(text.Replace("class    ", "class  ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_line_goes_on_inside_parentheses() => Assert.Equal("""
        figure a = max(b,   # the first
            c + d,
            e)   # the end

        """, Format("""
        figure a=max( b , # the first
          c  + d,

              e )   # the end
        """));

    [Theory]
    [InlineData("company A\r\n\r\n\r\ncompany B", "company A\r\n\r\ncompany B\r\n")]
    [InlineData("company A\rcompany  B\r", "company A\rcompany B\r")]
    [InlineData("\uFEFFcompany  A\n", "\uFEFFcompany A\n")]
    [InlineData("", "")]
    [InlineData("\n\n  \n", "")]
    [InlineData("   # only\n", "# only\n")]
    public void The_files_own_line_break_stays(string written, string formatted) => Assert.Equal(formatted, Format(written));

    [Fact]
    public void Wide_letters_take_two_columns() => Assert.Equal("""
        company A
          holder   中国石油 20%                           on 2026-01-28
          holder   Tesla 30%                              on 2026-01-28

        """, Format("company A\n  holder 中国石油 20% on 2026-01-28\n  holder Tesla 30% on 2026-01-28\n"));
}
