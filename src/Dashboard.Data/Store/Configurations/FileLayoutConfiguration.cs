using Dashboard.Data.Store.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dashboard.Data.Store.Configurations;

internal sealed class FileLayoutConfiguration : IEntityTypeConfiguration<FileLayout>
{
    public void Configure(EntityTypeBuilder<FileLayout> builder)
    {
        builder.Property(layout => layout.Id).ValueGeneratedNever();
        builder.Property(layout => layout.Name).HasMaxLength(FileLayout.LongestName);
        builder.Property(layout => layout.Form).HasMaxLength(FileLayout.LongestForm);
        builder.HasOne<User>().WithMany().HasForeignKey(layout => layout.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(layout => new { layout.UserId, layout.Name }).IsUnique().HasDatabaseName("IX_FileLayouts_UserId_Name");
    }
}
