using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dashboard.Data.Store;

/// <summary>Sums with instants inside queries: the store keeps milliseconds since 1970, which databases can calculate with.</summary>
internal static class StoreFunctions
{
    private const long MillisecondsPerHour = 3_600_000;
    private const long HoursPerWeek = 168;

    /// <summary>
    /// The hour of the week on clocks that are <paramref name="ahead"/> milliseconds ahead of UTC, 0 to 167; 0 is Thursday from 0:00, as
    /// 1970-01-01 was one. For instants since then, in queries only.
    /// </summary>
    public static long HourOfWeek(DateTimeOffset instant, long ahead) => throw new NotSupportedException();

    public static void Configure(ModelBuilder builder)
    {
        builder.HasDbFunction(typeof(StoreFunctions).GetMethod(nameof(HourOfWeek))!).HasTranslation(arguments =>
            Calculate(ExpressionType.Modulo,
                Calculate(ExpressionType.Divide, Calculate(ExpressionType.Add, arguments[0], arguments[1]), Number(MillisecondsPerHour)),
                Number(HoursPerWeek)));
    }

    private static SqlBinaryExpression Calculate(ExpressionType sign, SqlExpression left, SqlExpression right) =>
        new(sign, left, right, typeof(long), LongTypeMapping.Default);

    private static SqlConstantExpression Number(long value) => new(value, LongTypeMapping.Default);
}
