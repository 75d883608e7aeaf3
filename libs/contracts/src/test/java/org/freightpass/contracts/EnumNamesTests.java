package org.freightpass.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Colours, goods and departments are read by any of their names, as people write them into lists. */
class EnumNamesTests {
    @ParameterizedTest
    @EnumSource
    void colourIsReadByEachOfItsNames(PlateColour colour) {
        assertThat(PlateColour.read(colour.name()).orElseThrow()).isEqualTo(colour);
        assertThat(PlateColour.read(colour.zh()).orElseThrow()).isEqualTo(colour);
        assertThat(PlateColour.read(colour.en()).orElseThrow()).isEqualTo(colour);
        assertThat(PlateColour.read(String.valueOf(colour.code())).orElseThrow())
                .isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({
        "黄, YELLOW",
        "黄牌, YELLOW",
        "蓝色, BLUE",
        "渐变绿, GRADIENT_GREEN",
        "黄绿, YELLOW_GREEN",
        "Yellow-Green, YELLOW_GREEN"
    })
    void colourIsReadAsPeopleWriteIt(String typed, PlateColour colour) {
        assertThat(PlateColour.read(typed).orElseThrow()).isEqualTo(colour);
    }

    @ParameterizedTest
    @CsvSource({"'', PLATE_COLOUR_MISSING", "粉红, PLATE_COLOUR_UNKNOWN", "6, PLATE_COLOUR_UNKNOWN"})
    void colourWhenBadSaysWhichThereAre(String typed, String code) {
        assertThat(PlateColour.read(typed).bad()).hasValueSatisfying(bad -> {
            assertThat(bad.code()).isEqualTo(code);
            assertThat(bad.text()).contains("蓝色 BLUE", "渐变绿色 GRADIENT_GREEN");
        });
    }

    @ParameterizedTest
    @EnumSource
    void goodsAreReadByEachOfTheirNames(GoodsCategory goods) {
        assertThat(GoodsCategory.read(goods.name()).orElseThrow()).isEqualTo(goods);
        assertThat(GoodsCategory.read(goods.zh()).orElseThrow()).isEqualTo(goods);
        assertThat(GoodsCategory.read(goods.en()).orElseThrow()).isEqualTo(goods);
    }

    @ParameterizedTest
    @CsvSource({
        "MEDICAL, IIT", "LIVING, COMMERCE", "RESERVE, DRC", "POST_EXPRESS, POST", "AGRICULTURE, AGRICULTURE",
        "ENERGY, DRC", "RAW_MATERIAL, IIT", "KEY_INDUSTRIAL, IIT", "FOREIGN_TRADE, COMMERCE", "OTHER, TRANSPORT"
    })
    void goodsGoToTheirDepartment(GoodsCategory goods, Department department) {
        assertThat(goods.department()).isEqualTo(department);
    }

    @Test
    void goodsWhenUnknownSaysWhichThereAre() {
        assertThat(GoodsCategory.read("玩具").bad()).hasValueSatisfying(bad -> {
            assertThat(bad.code()).isEqualTo("GOODS_UNKNOWN");
            assertThat(bad.text()).contains("'玩具'", "能源 ENERGY");
        });
    }

    @Test
    void goodsWhenNothingWasTypedIsMissing() {
        assertThat(GoodsCategory.read(null)).extracting("code").isEqualTo("GOODS_MISSING");
        assertThat(Department.read(" ")).extracting("code").isEqualTo("DEPARTMENT_MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void departmentIsReadByEachOfItsNames(Department department) {
        assertThat(Department.read(department.name()).orElseThrow()).isEqualTo(department);
        assertThat(Department.read(department.zh()).orElseThrow()).isEqualTo(department);
        assertThat(Department.read(department.en()).orElseThrow()).isEqualTo(department);
    }

    @Test
    void departmentWhenUnknownSaysWhichThereAre() {
        assertThat(Department.read("海关").bad().orElseThrow().text()).contains("'海关'", "TRAFFIC_GROUP");
    }

    @Test
    void passTypesDifferByTheirLetter() {
        var letters = Arrays.stream(PassType.values()).map(PassType::prefix).toList();

        assertThat(letters).containsExactly("", "J", "E", "S").hasSize(new HashSet<>(letters).size());
        assertThat(PassType.values())
                .allSatisfy(type -> assertThat(type.zh() + type.en()).isNotBlank());
    }
}
