using System.Globalization;
using DocumentFormat.OpenXml;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Dashboard.Exports.Reports.Charts;

/// <summary>One chart in the words of DrawingML (ECMA-376, part 1, 21.2).</summary>
internal static class ChartSpaces
{
    private const uint DayAxis = 1;
    private const uint ValueAxis = 2;
    private const int PointsPerEmu = 12_700;
    private const string DayFormat = ReportTexts.DayFormat;

    public static C.ChartSpace Of(BookChart chart)
    {
        var drawn = new C.Chart(
            TitleOf(chart.Title),
            new C.AutoTitleDeleted { Val = false },
            new C.PlotArea(new C.Layout(), PlotOf(chart), Days(), Values(chart)),
            new C.Legend(new C.LegendPosition { Val = C.LegendPositionValues.Bottom }, new C.Overlay { Val = false }),
            new C.PlotVisibleOnly { Val = true },
            new C.DisplayBlanksAs { Val = C.DisplayBlanksAsValues.Gap });
        return new C.ChartSpace(new C.RoundedCorners { Val = false }, drawn);
    }

    private static OpenXmlElement PlotOf(BookChart chart) => chart.Kind is BookChartKind.Lines ? Lines(chart) : Shares(chart);

    private static C.LineChart Lines(BookChart chart)
    {
        var lines = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        lines.Append(chart.Series.Select((series, place) => Line(chart, series, (uint)place)));
        lines.Append(new C.ShowMarker { Val = true }, new C.AxisId { Val = DayAxis }, new C.AxisId { Val = ValueAxis });
        return lines;
    }

    private static C.LineChartSeries Line(BookChart chart, BookSeries series, uint place)
    {
        var outline = new A.Outline(Fill(series.Color)) { Width = (series.IsBound ? 1 : 2) * PointsPerEmu };
        if (series.IsBound)
            outline.Append(new A.PresetDash { Val = A.PresetLineDashValues.Dash });
        return new C.LineChartSeries(
            new C.Index { Val = place },
            new C.Order { Val = place },
            NameOf(series),
            new C.ChartShapeProperties(outline),
            new C.Marker(
                new C.Symbol { Val = series.IsBound ? C.MarkerStyleValues.None : C.MarkerStyleValues.Circle }, new C.Size { Val = 5 }),
            CategoriesOf(chart),
            ValuesOf(chart, series),
            new C.Smooth { Val = false });
    }

    private static C.BarChart Shares(BookChart chart)
    {
        var bars = new C.BarChart(
            new C.BarDirection { Val = C.BarDirectionValues.Column },
            new C.BarGrouping { Val = C.BarGroupingValues.PercentStacked },
            new C.VaryColors { Val = false });
        bars.Append(chart.Series.Select((series, place) => new C.BarChartSeries(
            new C.Index { Val = (uint)place },
            new C.Order { Val = (uint)place },
            NameOf(series),
            new C.ChartShapeProperties(Fill(series.Color)),
            new C.InvertIfNegative { Val = false },
            CategoriesOf(chart),
            ValuesOf(chart, series))));
        bars.Append(
            new C.GapWidth { Val = 40 }, new C.Overlap { Val = 100 }, new C.AxisId { Val = DayAxis }, new C.AxisId { Val = ValueAxis });
        return bars;
    }

    private static A.SolidFill Fill(string color) => new(new A.RgbColorModelHex { Val = color });

    private static C.SeriesText NameOf(BookSeries series) => new(new C.NumericValue(series.Name));

    private static C.CategoryAxisData CategoriesOf(BookChart chart) => new(Reference(chart.Days, DayFormat));

    private static C.Values ValuesOf(BookChart chart, BookSeries series) => new(Reference(series.Cells, chart.Format));

    private static C.NumberReference Reference(BookCells cells, string format)
    {
        var cache = new C.NumberingCache(new C.FormatCode(format), new C.PointCount { Val = (uint)cells.Values.Count });
        for (var place = 0; place < cells.Values.Count; place++)
        {
            if (cells.Values[place] is { } value)
            {
                cache.Append(new C.NumericPoint(new C.NumericValue(value.ToString("R", CultureInfo.InvariantCulture)))
                {
                    Index = (uint)place,
                });
            }
        }

        return new C.NumberReference(new C.Formula(cells.Reference), cache);
    }

    private static C.Title TitleOf(string text) => new(
        new C.ChartText(new C.RichText(
            new A.BodyProperties(),
            new A.ListStyle(),
            new A.Paragraph(
                new A.ParagraphProperties(new A.DefaultRunProperties { FontSize = 1200, Bold = true }),
                new A.Run(new A.RunProperties { Language = "en-US", FontSize = 1200, Bold = true }, new A.Text(text))))),
        new C.Overlay { Val = false });

    private static C.CategoryAxis Days() => new(
        new C.AxisId { Val = DayAxis },
        new C.Scaling(new C.Orientation { Val = C.OrientationValues.MinMax }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Bottom },
        new C.NumberingFormat { FormatCode = DayFormat, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.Outside },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = ValueAxis },
        new C.Crosses { Val = C.CrossesValues.AutoZero },
        new C.AutoLabeled { Val = false },
        new C.LabelAlignment { Val = C.LabelAlignmentValues.Center },
        new C.LabelOffset { Val = 100 },
        new C.NoMultiLevelLabels { Val = true });

    private static C.ValueAxis Values(BookChart chart) => new(
        new C.AxisId { Val = ValueAxis },
        new C.Scaling(
            new C.Orientation { Val = C.OrientationValues.MinMax },
            new C.MaxAxisValue { Val = chart.Scale.High },
            new C.MinAxisValue { Val = chart.Scale.Low }),
        new C.Delete { Val = false },
        new C.AxisPosition { Val = C.AxisPositionValues.Left },
        new C.MajorGridlines(new C.ChartShapeProperties(new A.Outline(Fill("E9EDF1")))),
        new C.NumberingFormat { FormatCode = chart.Format, SourceLinked = false },
        new C.MajorTickMark { Val = C.TickMarkValues.None },
        new C.MinorTickMark { Val = C.TickMarkValues.None },
        new C.TickLabelPosition { Val = C.TickLabelPositionValues.Low },
        new C.CrossingAxis { Val = DayAxis },
        new C.Crosses { Val = C.CrossesValues.Minimum },
        new C.CrossBetween { Val = C.CrossBetweenValues.Between });
}
