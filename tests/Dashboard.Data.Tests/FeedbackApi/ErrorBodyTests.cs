using System.Text;
using Dashboard.Data.FeedbackApi;
using Xunit;

namespace Dashboard.Data.Tests.FeedbackApi;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"errors":[{"code":89,"message":"No"},7,{"message":"Odd"},{"code":"32"}]}""", "89 No|0 Odd|32 ")]
    [InlineData("""{"errors":[]}""", "")]
    [InlineData("""{"errors":{"code":89}}""", "")]
    [InlineData("[]", "")]
    [InlineData("<html>", "")]
    public void Read_ErrorsOfAnyKind_AreThoseThatCanBeRead(string body, string errors) =>
        Assert.Equal(
            errors,
            string.Join('|', ErrorBody.Read(Encoding.UTF8.GetBytes(body)).Select(error => $"{error.Code} {error.Message}")));

    [Theory]
    [InlineData(200, 200)]
    [InlineData(201, 200)]
    public void Read_LongMessage_IsCutTo200Characters(int length, int kept)
    {
        var body = $$"""{"errors":[{"code":1,"message":"{{new string('a', length)}}"}]}""";

        Assert.Equal(new string('a', kept), Assert.Single(ErrorBody.Read(Encoding.UTF8.GetBytes(body))).Message);
    }

    [Theory]
    [InlineData(2048, 2048)]
    [InlineData(2049, 2048)]
    [InlineData(100_000, 2048)]
    public void Excerpt_LongBody_IsCutTo2048Characters(int length, int kept) =>
        Assert.Equal(new string('a', kept), ErrorBody.Excerpt(Encoding.UTF8.GetBytes(new string('a', length)), who: null));

    [Fact]
    public void Excerpt_SecretAcrossTheCut_IsTakenOutWhole()
    {
        var body = new string('a', 2048 - 5) + ClientUnderTest.TokenSecret;

        Assert.Equal(new string('a', 2048 - 5) + "***", ErrorBody.Excerpt(Encoding.UTF8.GetBytes(body), ClientUnderTest.Who));
    }

    [Fact]
    public void Excerpt_WhatOnlyLooksLikeASecret_IsKeptForTheAdmin()
    {
        var other = ClientUnderTest.TokenSecret.ToUpperInvariant();

        Assert.Equal(other, ErrorBody.Excerpt(Encoding.UTF8.GetBytes(other), ClientUnderTest.Who));
    }
}
