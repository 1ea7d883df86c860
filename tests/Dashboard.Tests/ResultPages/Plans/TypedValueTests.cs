using Dashboard.Data.Feedback;
using Dashboard.ResultPages.Plans;
using Xunit;

namespace Dashboard.Tests.ResultPages.Plans;

public sealed class TypedValueTests
{
    [Theory]
    [InlineData(TargetMeasure.CsatAverage, "4.2", 4.2)]
    [InlineData(TargetMeasure.CsatAverage, " 4,25 ", 4.25)]
    [InlineData(TargetMeasure.CsatSatisfied, "80", 0.8)]
    [InlineData(TargetMeasure.ResponseRate, "12,5 %", 0.125)]
    [InlineData(TargetMeasure.Nps, "+30", 30.0)]
    [InlineData(TargetMeasure.Nps, "−5", -5.0)]
    [InlineData(TargetMeasure.Nps, "", null)]
    [InlineData(TargetMeasure.Nps, "much", null)]
    [InlineData(TargetMeasure.Nps, "1.000,5", null)]
    public void Read_AsPeopleType_IsTheValueInTheMeasuresUnit(TargetMeasure measure, string typed, double? value) =>
        Assert.Equal(value, TypedValue.Read(measure, typed));

    [Theory]
    [InlineData(TargetMeasure.CsatAverage, 4.2)]
    [InlineData(TargetMeasure.ResponseRate, 0.29)]
    [InlineData(TargetMeasure.Nps, -5.0)]
    public void Write_ReadAgain_IsTheSame(TargetMeasure measure, double value) =>
        Assert.Equal(value, TypedValue.Read(measure, TypedValue.Write(measure, value)));
}
