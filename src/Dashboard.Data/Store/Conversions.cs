using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Dashboard.Data.Store;

/// <summary>Instants as whole milliseconds since 1970 (UTC): they compare and sort alike on every database.</summary>
internal sealed class EpochMilliseconds() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));

/// <summary>Days as whole numbers since 0001-01-01: small keys that sort alike on every database.</summary>
internal sealed class DayNumber() : ValueConverter<DateOnly, int>(
    day => day.DayNumber,
    number => DateOnly.FromDayNumber(number));
