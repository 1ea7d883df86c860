using Dashboard.Data.Comments;
using Dashboard.Data.Reporting;
using Dashboard.Links;
using Xunit;

namespace Dashboard.Tests.Links;

public sealed class AnswerQueryTests
{
    private static readonly FilterChoices Nothing = new([], [], []);

    [Theory]
    [InlineData("", false, null)]
    [InlineData("", true, true)]
    [InlineData("?comment=all", false, null)]
    [InlineData("?comment=all", true, null)]
    [InlineData("?comment=yes", false, true)]
    [InlineData("?comment=no", true, false)]
    public void Read_Comment_IsYesNoOrEitherAndWhatIsPreferredWhereNothingIsSaid(string query, bool prefersComments, bool? hasComment)
    {
        var reading = Read(query, prefersComments);

        Assert.Empty(reading.Problems);
        Assert.Equal((hasComment, prefersComments), (reading.Filter.HasComment, reading.View.PrefersComments));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, true)]
    public void Read_WrongComment_IsNamedAndLeftOut(bool prefersComments, bool? hasComment)
    {
        var reading = Read("?comment=maybe", prefersComments);

        Assert.Equal("comment “maybe” is none of yes, no and all, and is left out.", Assert.Single(reading.Problems).Sentence);
        Assert.Equal(hasComment, reading.Filter.HasComment);
    }

    [Theory]
    [InlineData("open", ReviewChoice.Open)]
    [InlineData("resolved", ReviewChoice.Resolved)]
    [InlineData("mine", ReviewChoice.Mine)]
    public void Read_Review_IsReadAndWrittenAgain(string word, ReviewChoice choice)
    {
        var reading = Read("?review=" + word);

        Assert.Empty(reading.Problems);
        Assert.Equal(choice, reading.Filter.Review);
        Assert.Equal("?period=30d&review=" + word, FilterQuery.Write(reading.View, new FilterChoices([], [], [])));
    }

    [Fact]
    public void Read_WrongReview_IsNamedAndLeftOut()
    {
        var reading = Read("?review=later");

        Assert.Equal("review “later” is none of open, resolved and mine, and is left out.", Assert.Single(reading.Problems).Sentence);
        Assert.Null(reading.Filter.Review);
    }

    [Theory]
    [InlineData("?term=en-late%20delivery", "en", "late delivery", "?period=30d&term=en-late%20delivery")]
    [InlineData("?term=es-%20Pedidos%20%20tarde", "es", "pedidos tarde", "?period=30d&term=es-pedidos%20tarde")]
    [InlineData("?term=und-a-b", "und", "a-b", "?period=30d&term=und-a-b")]
    public void Read_Term_IsItsLanguageAndItsWords(string query, string code, string text, string written)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        var term = Assert.NotNull(reading.Filter.Term);
        Assert.Equal((code, text), (LanguageCodes.CodeOf(term.Language), term.Text));
        Assert.Equal(written, FilterQuery.Write(reading.View, new FilterChoices([], [], [])));
    }

    [Fact]
    public void Read_TermInAnotherForm_IsTheSameFilter() => Assert.Equal(Read("?term=en-parcel").Filter, Read("?term=en-parcels").Filter);

    [Theory]
    [InlineData("late")]
    [InlineData("xx-late")]
    [InlineData("en-")]
    [InlineData("en-one%20two%20three%20four")]
    public void Read_WhatIsNoTerm_IsNamedAndLeftOut(string value)
    {
        var reading = Read("?term=" + value);

        Assert.Equal("term", Assert.Single(reading.Problems).Name);
        Assert.Null(reading.Filter.Term);
    }

    [Theory]
    [InlineData("?language=es&language=de&language=es", "?period=30d&language=de&language=es")]
    [InlineData("?language=und", "?period=30d&language=und")]
    public void Read_LanguagesInAnyOrder_IsOneFilterAndOneAddress(string query, string written)
    {
        var reading = Read(query);

        Assert.Empty(reading.Problems);
        Assert.Equal(written, FilterQuery.Write(reading.View, new FilterChoices([], [], [])));
        Assert.Equal(reading.Filter, Read(written).Filter);
    }

    [Fact]
    public void Read_LanguageThatIsNone_IsNamedAndLeftOut()
    {
        var reading = Read("?language=spanish&language=fr");

        Assert.Equal(
            "language “spanish” is no language such as es, or und for the unknown one, and is left out.",
            Assert.Single(reading.Problems).Sentence);
        Assert.Equal([CommentLanguage.French], reading.Filter.Languages.Values);
    }

    [Theory]
    [InlineData(null, false, "")]
    [InlineData(null, true, "&comment=all")]
    [InlineData(true, false, "&comment=yes")]
    [InlineData(true, true, "&comment=yes")]
    [InlineData(false, true, "&comment=no")]
    public void Write_Comment_SaysWhatIsNotUnderstoodByItself(bool? hasComment, bool prefersComments, string written)
    {
        var view = Read("?period=7d", prefersComments).View;

        var query = FilterQuery.Write(view with { Filter = view.Filter with { HasComment = hasComment } }, Nothing);

        Assert.Equal("?period=7d" + written, query);
        Assert.Equal(hasComment, Read(query, prefersComments).Filter.HasComment);
    }

    private static FilterReading Read(string query, bool prefersComments = false) =>
        FilterQuery.Read("http://localhost/" + query, Nothing, new DateOnly(2026, 11, 21), prefersComments);
}
