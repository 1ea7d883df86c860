using Dashboard.Data.Foundation;
using Xunit;

namespace Dashboard.Data.Tests.Foundation;

public sealed class BackoffTests
{
    [Fact]
    public void After_MoreAndMoreTries_GrowsToFourHours() => Assert.Equal(
        [1, 4, 16, 64, 240, 240, 240], Enumerable.Range(1, 7).Select(tries => Backoff.After(tries).TotalMinutes));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1_000_000, 240)]
    public void After_WhatIsOutOfAllMeasure_StaysWithin(int tries, double minutes) =>
        Assert.Equal(minutes, Backoff.After(tries).TotalMinutes);
}
