namespace DealLang.Reports;

/// <summary>The words of a page around its report: what buttons do, what the parts of a figure's card are called.</summary>
internal static partial class Wording
{
    public static class Pages
    {
        public const string Skip = "Skip to the report";
        public const string Contents = "Contents";
        public const string Summary = "Summary";
        public const string Checks = "Checks";
        public const string Figures = "Every figure, and where it comes from";
        public const string FiguresLeftOut = "The cards of the first 5,000 figures are here; deal explain tells of every other.";
        public const string FiguresHelp = "Point at any number, or move to it with the Tab key, to see its card; each card has an address of its own.";
        public const string Unrounded = "Exactly";
        public const string Formula = "Formula";
        public const string Numbers = "In numbers";
        public const string Read = "Reading";
        public const string Place = "Line";
        public const string Source = "Source";
        public const string Note = "Note";
        public const string Others = "Also told";
        public const string Ties = "Ties";
        public const string UsedBy = "Used by";
        public const string Missing = "Missing";
        public const string Result = "Result";
        public const string KeyFigures = "Key figures";
        public const string Remark = "Remark";
        public const string Figure = "Figure";
        public const string Value = "Value";
        public const string Copy = "Copy";
        public const string Copied = "Copied";
        public const string CopyHelp = "Copy the table for a spreadsheet";
        public const string Csv = "CSV";
        public const string CsvHelp = "Download the table as CSV";
        public const string Svg = "SVG";
        public const string SvgHelp = "Download the picture as SVG";
        public const string Download = "Download";
        public const string Close = "Close";
        public const string Card = "Open the card";
        public const string Back = "Back to the text";
        public const string ShareOf = "Parts of the whole";

        public static string Held(int number) => $"{English.Count(number, "check")} held";
        public static string Warned(int number) => English.Count(number, "warning");
        public static string Failed(int number) => $"{English.Count(number, "check")} failed";
    }
}
