using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class DayCellConfiguration : IEntityTypeConfiguration<DayCell>
{
    public void Configure(EntityTypeBuilder<DayCell> builder)
    {
        // In the order in which charts group: the database then adds a day up as it walks the key, without sorting.
        // Those by tags lie behind all others, where nobody passes who asks for no tag.
        builder.HasKey(cell => new
        {
            cell.Generation,
            cell.IsTagged,
            cell.Day,
            cell.Kind,
            cell.QuestionVariant,
            cell.AccountId,
            cell.TeamId,
            cell.AgentId,
            cell.Tags,
        });
    }
}
